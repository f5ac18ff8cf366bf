import { addressFamily } from "@/lib/core/host";
import { smtpPort, submissionPort } from "@/lib/core/port";
import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";

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

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const asked = (params: RecipeParams): number[] =>
  unique([...(params.port === undefined ? [] : [params.port]), ...(params.ports ?? [])]);

/** The ports to add, 25 never among them. */
export function newPorts(params: RecipeParams): number[] {
  const ports = asked(params).filter((port) => port !== smtpPort);
  return ports.length > 0 ? ports : [submissionPort];
}

const familyOf = (range: string) => addressFamily(range.split("/")[0] ?? "");

function hairpinOf(params: RecipeParams, ports: readonly number[]): ForwardPlan["hairpin"] {
  const { lanInterface, lanSubnet } = params;
  return lanInterface && lanSubnet ? { lanInterface, lanSubnet, ports } : null;
}

function forwardsOf(kind: ForwardKind, params: RecipeParams): ForwardPlan["forwards"] {
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
      ? [smtpPort, ...asked(params).filter((port) => port !== smtpPort)]
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

/** Values that no Linux rule can carry: names too long for the kernel, a range of the other address family, 25 as the new port. */
export function unfitForLinux(params: RecipeParams): RecipeParamName[] {
  const family = params.serverLanAddress === undefined ? null : addressFamily(params.serverLanAddress);
  const otherFamily = (range: string | null | undefined) =>
    family !== null && typeof range === "string" && familyOf(range) !== family;
  const unfit: [RecipeParamName, boolean][] = [
    ["wanInterface", (params.wanInterface ?? "").length > linuxNameLimit],
    ["lanInterface", (params.lanInterface ?? "").length > linuxNameLimit],
    ["allowFrom", otherFamily(params.allowFrom)],
    ["lanSubnet", otherFamily(params.lanSubnet)],
    ["port", params.port === smtpPort],
  ];
  return unfit.filter(([, isUnfit]) => isUnfit).map(([name]) => name);
}
