import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { newPorts } from "../new-ports";
import type { RouterCapabilities, RouterEntry } from "../types";
import { unfitForIPv4 } from "./ipv4";
import { routerNames } from "./names";
import { routerWarnings } from "./router-warnings";
import { windowsWords as words } from "./windows-words";

const add = "https://learn.microsoft.com/en-us/powershell/module/netnat/add-netnatstaticmapping";
const module = "https://learn.microsoft.com/en-us/powershell/module/netnat/";
const documented = { verified: "documented", sources: [add, module] } as const;

const portsOf = (params: RecipeParams) => [
  ...newPorts(params),
  ...(params.keep25 === "add" ? [smtpPort] : []),
];

/** 25 takes no limit: the world's mail arrives there. */
function mapping(params: RecipeParams, port: number): string {
  const limit =
    port !== smtpPort && params.allowFrom ? ` -RemoteExternalIPAddressPrefix ${params.allowFrom}` : "";
  return `Add-NetNatStaticMapping -NatName (Get-NetNat).Name -Protocol TCP -ExternalIPAddress ${params.publicAddress} -ExternalPort ${port} -InternalIPAddress ${params.serverLanAddress} -InternalPort ${smtpPort}${limit}`;
}

const removal = ({ serverLanAddress }: RecipeParams, port: number) =>
  `Get-NetNatStaticMapping | Where-Object { $_.ExternalPort -eq ${port} -and $_.InternalIPAddress -eq '${serverLanAddress}' -and $_.InternalPort -eq ${smtpPort} } | Remove-NetNatStaticMapping -Confirm:$false`;

const lines = (params: RecipeParams, line: (params: RecipeParams, port: number) => string) =>
  portsOf(params)
    .map((port) => line(params, port))
    .join("\n");

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "unknown",
  filterSees: "unknown",
  clientIpKept: "yes",
  sourceRestriction: "nat-rule",
  hairpin: "unknown",
};

export const windowsRras: RouterEntry = {
  id: "windows-rras",
  name: routerNames["windows-rras"],
  capabilities,
  sources: [
    { url: add, year: null },
    { url: module, year: null },
  ],
  recipes: [
    {
      remedy: "router-nat",
      platform: "windows-rras",
      name: routerNames["windows-rras"],
      shell: "vendor",
      takes: ["port", "ports", "keep25", "allowFrom"],
      unfit: unfitForIPv4,
      parts: [
        {
          id: "before",
          ...documented,
          blocks: ({ params, lang }) => [
            command("Get-NetNat\nGet-NetNatStaticMapping", words.mappings, lang),
            ...[words.console, ...routerWarnings(capabilities, params)].map((text) => note(text, lang)),
          ],
        },
        {
          id: "backup",
          ...documented,
          blocks: ({ lang }) => [command("Get-NetNatStaticMapping", words.keep, lang)],
        },
        {
          id: "change",
          ...documented,
          needs: ["serverLanAddress", "publicAddress"],
          blocks: ({ params, lang }) => [
            command(lines(params, mapping), words.mapped, lang),
            note(words.serverFirewall, lang),
          ],
        },
        { id: "verify", verified: "unverified", sources: [], notes: () => [words.verify] },
        {
          id: "save",
          ...documented,
          blocks: ({ lang }) => [command("Get-NetNatStaticMapping", words.mappingSaved, lang)],
        },
        {
          id: "undo",
          ...documented,
          needs: ["serverLanAddress"],
          blocks: ({ params, lang }) => [command(lines(params, removal), words.mappingGone, lang)],
        },
      ],
    },
  ],
};
