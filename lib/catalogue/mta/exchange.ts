import type { Words } from "@/lib/core/locale";
import { isImplicitTlsPort, submissionPort } from "@/lib/core/port";
import type { Block, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { newPorts, unfitNewPorts } from "../new-ports";
import type { MtaEntry, PartText, RecipeEntry } from "../types";
import { elsewhereWords } from "./elsewhere-words";
import { exchangeWords as words } from "./exchange-words";
import { mtaNames } from "./names";
import { documented, notes } from "./parts";

const manual = "https://learn.microsoft.com/en-us/powershell/module/exchange";
const connectors = "https://learn.microsoft.com/en-us/exchange/mail-flow/connectors/receive-connectors";
const windows = "https://learn.microsoft.com/en-us/powershell/module";
const receive = [`${manual}/new-receiveconnector`, `${manual}/get-receiveconnector`, connectors];
const sending = [`${manual}/set-sendconnector`, `${manual}/get-sendconnector`];
const firewall = `${windows}/netsecurity/new-netfirewallrule`;
const removal = [`${manual}/remove-receiveconnector`, `${windows}/netsecurity/remove-netfirewallrule`];

/** Exchange itself listens there: on 587 for clients, on 465 and 2525 between its own services. */
const takenPorts: readonly number[] = [submissionPort, 2525];
const isTaken = (port: number) => takenPorts.includes(port) || isImplicitTlsPort(port);
const freePorts = (params: RecipeParams) => newPorts(params).filter((port) => !isTaken(port));

const everyone = "0.0.0.0-255.255.255.255";
const connector = (port: number) => `Mailpath ${port}`;

const addConnector = (port: number, allowFrom: string | null | undefined) =>
  `if (-not (Get-ReceiveConnector | Where-Object { $_.Name -eq '${connector(port)}' })) {
  New-ReceiveConnector -Name '${connector(port)}' -TransportRole FrontendTransport -Custom -Bindings '0.0.0.0:${port}' -RemoteIPRanges '${allowFrom ?? everyone}' -AuthMechanism Tls,BasicAuth,BasicAuthRequireTLS -PermissionGroups ExchangeUsers
}
if (-not (Get-NetFirewallRule -DisplayName '${connector(port)}' -ErrorAction SilentlyContinue)) {
  New-NetFirewallRule -DisplayName '${connector(port)}' -Direction Inbound -Protocol TCP -LocalPort ${port} -Action Allow
}`;

const removeConnector = (port: number) =>
  `Get-ReceiveConnector | Where-Object { $_.Name -eq '${connector(port)}' } | Remove-ReceiveConnector -Confirm:$false
Get-NetFirewallRule -DisplayName '${connector(port)}' -ErrorAction SilentlyContinue | Remove-NetFirewallRule`;

function forPorts({ params, lang }: PartText, script: (port: number) => string, seen: Words): Block[] {
  const taken = newPorts(params).filter(isTaken);
  const free = freePorts(params);
  return [
    ...(taken.length > 0 ? [note(words.taken(taken), lang)] : []),
    ...(free.length > 0 ? [command(free.map(script).join("\n"), seen, lang)] : []),
  ];
}

const look = (params: RecipeParams) =>
  `Get-NetTCPConnection -State Listen -LocalPort ${[25, ...newPorts(params)].join(",")} -ErrorAction SilentlyContinue | Format-Table LocalAddress,LocalPort`;

const mtaPort: RecipeEntry = {
  remedy: "mta-port",
  platform: "exchange",
  name: mtaNames.exchange,
  shell: "vendor",
  takes: ["port", "ports", "allowFrom"],
  unfit: unfitNewPorts,
  parts: [
    documented("detect", receive, ({ lang }) => [
      note(words.shell, lang),
      command(
        "Get-ReceiveConnector | Format-List Identity,Bindings,Enabled,TransportRole,AuthMechanism,PermissionGroups,RemoteIPRanges",
        words.detect,
        lang,
      ),
    ]),
    documented("before", sending, ({ lang }) => [
      note(elsewhereWords.notRun, lang),
      command(
        "Get-SendConnector | Format-List Identity,DNSRoutingEnabled,SmartHosts,Port",
        words.before,
        lang,
      ),
    ]),
    documented(
      "backup",
      [...receive, `${windows}/microsoft.powershell.utility/export-clixml`],
      ({ lang }) => [
        command(
          `Get-ReceiveConnector | Export-Clixml -NoClobber -Path "$HOME\\receive-connectors-$(Get-Date -Format yyyyMMdd-HHmmss).xml"`,
          words.backup,
          lang,
        ),
      ],
    ),
    documented("change", [...receive, firewall], (text) => [
      ...forPorts(text, (port) => addConnector(port, text.params.allowFrom), words.added),
      note(elsewhereWords.outgoing25, text.lang),
    ]),
    documented("verify", [`${windows}/nettcpip/get-nettcpconnection`], ({ params, lang }) => [
      command(
        `Start-Sleep -Seconds 5\n${look(params)}\nStart-Sleep -Seconds 75\n${look(params)}`,
        elsewhereWords.verify(newPorts(params)),
        lang,
      ),
      ...notes([elsewhereWords.noStranger], lang),
    ]),
    documented("save", receive, ({ lang }) => [note(words.save, lang)]),
    documented("undo", removal, (text) => forPorts(text, removeConnector, words.removed)),
  ],
};

/** A connector that finds its own way has no business with another port; one that goes to a smart host may have. */
const strays = "Get-SendConnector | Where-Object { $_.DNSRoutingEnabled -and $_.Port -ne 25 }";
const kept = "$HOME\\send-connectors-moved.xml";

const undoOutgoingPort: RecipeEntry = {
  remedy: "undo-outgoing-port",
  platform: "exchange",
  name: mtaNames.exchange,
  shell: "vendor",
  takes: [],
  parts: [
    documented("before", sending, ({ lang }) => [
      note(words.shell, lang),
      command(
        "Get-SendConnector | Format-List Identity,DNSRoutingEnabled,SmartHosts,Port",
        words.before,
        lang,
      ),
    ]),
    documented("backup", sending, ({ lang }) => [
      command(
        `if (-not (Test-Path "${kept}")) { ${strays} | Select-Object Identity,Port | Export-Clixml -Path "${kept}" }`,
        words.kept,
        lang,
      ),
    ]),
    documented("change", sending, ({ lang }) => [
      command(`${strays} | Set-SendConnector -Port 25`, words.back25, lang),
    ]),
    documented("verify", [`${manual}/get-queue`, ...sending], ({ lang }) => [
      command(
        "Get-SendConnector | Format-List Identity,DNSRoutingEnabled,Port\nGet-Queue | Format-List Identity,Status,LastError,MessageCount\nStart-Sleep -Seconds 75\nGet-Queue | Format-List Identity,Status,LastError,MessageCount",
        words.queue,
        lang,
      ),
    ]),
    documented("save", sending, ({ lang }) => [note(words.save, lang)]),
    documented("undo", sending, ({ lang }) => [
      command(
        `if (Test-Path "${kept}") {
  Import-Clixml -Path "${kept}" | ForEach-Object { Set-SendConnector -Identity "$($_.Identity)" -Port $_.Port }
  Remove-Item -Path "${kept}"
}`,
        words.restored,
        lang,
      ),
    ]),
  ],
};

export const exchange: MtaEntry = {
  id: "exchange",
  name: mtaNames.exchange,
  followsServices: { listener: false, outgoing: false },
  sources: [...receive, ...sending].map((url) => ({ url, year: null })),
  recipes: [mtaPort, undoOutgoingPort],
};
