import { isInRange } from "@/lib/core/address";
import { addressFamily } from "@/lib/core/host";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { askedPorts, newPorts, unfitNewPorts } from "../new-ports";

/** One set of rules: which outside ports lead to the server's 25, and for whom. */
export type ForwardPlan = {
  family: 4 | 6;
  server: string;
  wanInterface: string | null;
  /** Ports forwarded from outside; `allowFrom` never limits 25, where the world's mail arrives. */
  forwards: readonly { port: number; allowFrom: string | null }[];
  /** Ports that the server's own LAN may reach by the public address. */
  hairpin: { lanInterface: string; lanSubnet: string; ports: readonly number[] } | null;
  publicAddress: string | null;
};

/** What the rules are for; each kind has a table or chain names of its own. */
export type ForwardKind = "submission" | "forward" | "hairpin";

const familyOf = (range: string) => addressFamily(range.split("/")[0] ?? "");

function hairpinOf(params: RecipeParams, ports: readonly number[]): ForwardPlan["hairpin"] {
  const { lanInterface, lanSubnet } = params;
  return lanInterface && lanSubnet ? { lanInterface, lanSubnet, ports } : null;
}

/** New ports first, 25 last; `allowFrom` never limits 25, where the world's mail arrives. */
export function forwardsOf(kind: ForwardKind, params: RecipeParams): ForwardPlan["forwards"] {
  const open25 = { port: smtpPort, allowFrom: null };
  if (kind === "hairpin") return [];
  if (kind === "forward") return [open25];
  const added = newPorts(params).map((port) => ({ port, allowFrom: params.allowFrom ?? null }));
  return params.keep25 === "add" ? [...added, open25] : added;
}

/** The rules that these parameters ask for; null while the server's inside address is not known. */
export function forwardPlan(kind: ForwardKind, params: RecipeParams): ForwardPlan | null {
  const server = params.serverLanAddress;
  const family = server === undefined ? null : addressFamily(server);
  if (server === undefined || family === null) return null;
  const forwards = forwardsOf(kind, params);
  const ports =
    kind === "hairpin"
      ? [smtpPort, ...askedPorts(params).filter((port) => port !== smtpPort)]
      : forwards.map(({ port }) => port);
  const shown = params.publicAddress ?? null;
  return {
    family,
    server,
    wanInterface: params.wanInterface ?? null,
    forwards,
    hairpin: hairpinOf(params, ports),
    publicAddress: shown !== null && addressFamily(shown) === family ? shown : null,
  };
}

const linuxNameLimit = 15;

/** The kernel's names are short and hold no slash; a colon belongs to an alias, which no packet comes in by. */
const isLinuxName = (name: string | undefined) =>
  name === undefined || (name.length <= linuxNameLimit && !/[/:]/.test(name));

/** Values that no Linux rule can carry, or that would make it another rule than the one asked for. */
export function unfitForLinux(kind: ForwardKind, params: RecipeParams): RecipeParamName[] {
  const { serverLanAddress: server, lanSubnet, allowFrom } = params;
  const isOtherFamily = (range: string) => server !== undefined && familyOf(range) !== addressFamily(server);
  const isElsewhere = (range: string) => server !== undefined && !isInRange(server, range);
  const unfit: [RecipeParamName, boolean][] = [
    ["wanInterface", !isLinuxName(params.wanInterface)],
    ["lanInterface", !isLinuxName(params.lanInterface)],
    ["allowFrom", typeof allowFrom === "string" && isOtherFamily(allowFrom)],
    ["lanSubnet", lanSubnet !== undefined && isElsewhere(lanSubnet)],
  ];
  return [
    ...unfit.filter(([, isUnfit]) => isUnfit).map(([name]) => name),
    ...(kind === "submission" ? unfitNewPorts(params) : []),
  ];
}
