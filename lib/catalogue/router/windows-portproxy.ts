import { smtpPort } from "@/lib/core/port";
import type { Block, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { newPorts } from "../new-ports";
import type { PartText, RouterEntry } from "../types";
import { unfitForIPv4 } from "./ipv4";
import { routerNames } from "./names";
import { windowsWords as words } from "./windows-words";

const portproxy =
  "https://learn.microsoft.com/en-us/windows-server/networking/technologies/netsh/netsh-interface-portproxy";
const firewall =
  "https://learn.microsoft.com/en-us/windows/security/operating-system-security/network-security/windows-firewall/configure-with-command-line";
const documented = { verified: "documented", sources: [portproxy, firewall] } as const;

/** So wide a range is everybody: the one rule that keeps strangers out would keep out nobody. */
const widest = 8;
const isWide = (range: string) => Number(range.split("/")[1]) < widest;

const unfit = (params: RecipeParams): RecipeParamName[] => [
  ...unfitForIPv4(params),
  ...(params.allowFrom && isWide(params.allowFrom) ? (["allowFrom"] as const) : []),
];

const everywhere = "listenaddress=0.0.0.0";

/** The rule is the only thing that tells clients apart, so none is written without a source. */
const open = ({ serverLanAddress, allowFrom }: RecipeParams, port: number) => [
  `netsh interface portproxy add v4tov4 listenport=${port} ${everywhere} connectport=${smtpPort} connectaddress=${serverLanAddress}`,
  `netsh advfirewall firewall add rule name="mailpath ${port}" dir=in action=allow protocol=TCP localport=${port} remoteip=${allowFrom}`,
];

const close = (port: number) => [
  `netsh interface portproxy delete v4tov4 listenport=${port} ${everywhere}`,
  `netsh advfirewall firewall delete rule name="mailpath ${port}"`,
];

function changeBlocks({ params, lang }: PartText): Block[] {
  const never = params.keep25 === "add" ? [note(words.never25, lang)] : [];
  if (!params.allowFrom)
    return [words.hidesClients, words.wantsSource].map((text) => note(text, lang)).concat(never);
  const lines = newPorts(params).flatMap((port) => open(params, port));
  return [
    note(words.hidesClients, lang),
    ...never,
    command(lines.join("\n"), words.proxied, lang),
    note(words.alarm, lang),
  ];
}

export const windowsPortproxy: RouterEntry = {
  id: "windows-portproxy",
  name: routerNames["windows-portproxy"],
  capabilities: {
    translatesPort: "yes",
    twoToOne: "ok",
    filterSees: "pre-nat",
    clientIpKept: "no",
    sourceRestriction: "filter",
    hairpin: "yes",
  },
  sources: [
    { url: portproxy, year: null },
    { url: firewall, year: 2023 },
  ],
  recipes: [
    {
      remedy: "router-nat",
      platform: "windows-portproxy",
      name: routerNames["windows-portproxy"],
      shell: "vendor",
      takes: ["port", "ports", "keep25", "allowFrom"],
      unfit,
      parts: [
        {
          id: "before",
          ...documented,
          blocks: ({ lang }) => [
            command("netsh interface portproxy show v4tov4\nnetstat -ano", words.proxies, lang),
          ],
        },
        {
          id: "backup",
          ...documented,
          blocks: ({ lang }) => [command("netsh interface portproxy show all", words.keep, lang)],
        },
        { id: "change", ...documented, needs: ["serverLanAddress"], blocks: changeBlocks },
        { id: "verify", verified: "unverified", sources: [], notes: () => [words.verify] },
        { id: "save", verified: "unverified", sources: [], notes: () => [words.proxySaved] },
        {
          id: "undo",
          ...documented,
          blocks: ({ params, lang }) => [
            command(newPorts(params).flatMap(close).join("\n"), words.proxyGone, lang),
          ],
        },
      ],
    },
  ],
};
