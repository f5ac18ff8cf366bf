import type { RouterId } from "@/lib/core/catalogue-ids";
import { smtpPort } from "@/lib/core/port";
import type { Block, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { newPorts } from "../new-ports";
import type { PartEntry, PartText, ProvenPart, RecipeEntry, RouterCapabilities } from "../types";
import { unfitForIPv4 } from "./ipv4";
import { routerNames } from "./names";
import { routerWarnings } from "./router-warnings";
import { vyattaWords as words } from "./vyatta-words";

export type NatRule = {
  number: number;
  port: number;
  interfaceName: string;
  /** Where a client dials: the LAN side must name it, or every mail connection out of the school would be caught. */
  to: string | null;
  from: string | null;
};

export type SourceRule = { number: number; lanInterface: string; lanSubnet: string };

type Proof = Pick<ProvenPart, "verified" | "by" | "sources">;

/** Below `set`: the paths of one rule each, as this family of systems spells them. */
export type VyattaDialect = {
  id: RouterId & ("vyos" | "edgerouter");
  capabilities: RouterCapabilities;
  /** What its filter needs beside the rest. */
  takes: readonly RecipeParamName[];
  destination(rule: NatRule, server: string): string[];
  source(rule: SourceRule, server: string): string[];
  filter(params: RecipeParams, number: number): string[];
  /** What `delete` takes away again, one path for a rule. */
  paths: {
    destination(number: number): string;
    source(number: number): string;
    filter(params: RecipeParams, number: number): string;
  };
  /** Numbers that its rules cannot have. */
  unfit(params: RecipeParams): RecipeParamName[];
  /** Of the rules, of the commands around them (show, compare, commit, save), and of the timer where one is known. */
  proof: { rules: Proof; session: Proof; timer: Proof | null };
};

const entryOf = (params: RecipeParams) => params.entryNumber ?? 1;

/** New ports first, a new rule for 25 last; `allowFrom` never limits 25, where the world's mail arrives. */
function outsideRules(params: RecipeParams): NatRule[] {
  const ports = [...newPorts(params), ...(params.keep25 === "add" ? [smtpPort] : [])];
  return ports.map((port, index) => ({
    number: entryOf(params) + index,
    port,
    interfaceName: params.wanInterface ?? "",
    to: null,
    from: port === smtpPort ? null : (params.allowFrom ?? null),
  }));
}

type Hairpin = { destination: NatRule[]; source: SourceRule };

function hairpinOf(params: RecipeParams): Hairpin | null {
  const { lanInterface, lanSubnet, publicAddress } = params;
  if (lanInterface === undefined || lanSubnet === undefined || publicAddress === undefined) return null;
  const outside = outsideRules(params);
  const first = entryOf(params) + outside.length;
  return {
    destination: outside.map(({ port }, index) => ({
      ...{ number: first + index, port, interfaceName: lanInterface },
      ...{ to: publicAddress, from: null },
    })),
    source: { number: first, lanInterface, lanSubnet },
  };
}

/** How many numbers the rules take, counted from the first. */
export const numbersTaken = (params: RecipeParams): number =>
  outsideRules(params).length + (hairpinOf(params)?.destination.length ?? 0);

function setLines(dialect: VyattaDialect, params: RecipeParams): string[] {
  const server = params.serverLanAddress ?? "";
  const hairpin = hairpinOf(params);
  return [
    ...[...outsideRules(params), ...(hairpin?.destination ?? [])].flatMap((rule) =>
      dialect.destination(rule, server),
    ),
    ...(hairpin === null ? [] : dialect.source(hairpin.source, server)),
    ...(params.filterNumber === undefined ? [] : dialect.filter(params, params.filterNumber)),
  ].map((path) => `set ${path}`);
}

function deleteLines({ paths }: VyattaDialect, params: RecipeParams): string[] {
  const hairpin = hairpinOf(params);
  return [
    ...[...outsideRules(params), ...(hairpin?.destination ?? [])].map(({ number }) =>
      paths.destination(number),
    ),
    ...(hairpin === null ? [] : [paths.source(hairpin.source.number)]),
    ...(params.filterNumber === undefined ? [] : [paths.filter(params, params.filterNumber)]),
  ].map((path) => `delete ${path}`);
}

function changeBlocks(dialect: VyattaDialect, { params, lang }: PartText): Block[] {
  const wantsHairpin = params.lanInterface !== undefined && params.lanSubnet !== undefined;
  return [
    note(words.freeNumbers, lang),
    command(["configure", ...setLines(dialect, params)].join("\n"), words.added, lang),
    ...(params.filterNumber === undefined ? [note(words.existingFilter, lang)] : []),
    ...(wantsHairpin && hairpinOf(params) === null ? [note(words.hairpinWants, lang)] : []),
  ];
}

const needed = ["serverLanAddress", "wanInterface", "entryNumber"] as const;

const takes = [
  ...(["port", "ports", "keep25", "allowFrom", "filterNumber"] as const),
  ...(["lanSubnet", "lanInterface", "publicAddress"] as const),
] as const;

type SessionPart = "detect" | "before" | "backup" | "check" | "arm" | "apply" | "disarm" | "save";

const session: Readonly<Record<SessionPart, string>> = {
  detect: "show version",
  before: "show configuration commands | match nat\nshow configuration commands | match firewall",
  backup: "show configuration commands",
  check: "compare",
  arm: "commit-confirm 5",
  apply: "commit",
  disarm: "confirm",
  save: "save",
};

function undoBlocks(dialect: VyattaDialect, { params, lang }: PartText): Block[] {
  const lines = [...deleteLines(dialect, params), "commit"].join("\n");
  return [note(words.configureFirst, lang), command(lines, words.undo, lang)];
}

function partsOf(dialect: VyattaDialect): PartEntry[] {
  const { proof } = dialect;
  const typed = (id: SessionPart, { verified, by, sources } = proof.session): PartEntry => ({
    ...{ id, verified, sources },
    ...(by === undefined ? {} : { by }),
    blocks: ({ lang }) => [command(session[id], words[id], lang)],
  });
  const timed = (id: "arm" | "disarm"): PartEntry =>
    proof.timer === null
      ? { id, verified: "unverified", sources: [], notes: () => [words.noTimer] }
      : typed(id, proof.timer);
  return [
    typed("detect"),
    {
      ...{ id: "before", verified: proof.session.verified, sources: proof.session.sources },
      ...(proof.session.by === undefined ? {} : { by: proof.session.by }),
      blocks: ({ params, lang }) => [
        command(session.before, words.before, lang),
        ...routerWarnings(dialect.capabilities, params).map((text) => note(text, lang)),
      ],
    },
    typed("backup"),
    { id: "change", ...proof.rules, needs: needed, blocks: (text) => changeBlocks(dialect, text) },
    typed("check"),
    timed("arm"),
    typed("apply"),
    { id: "verify", verified: "unverified", sources: [], notes: () => [words.verify] },
    timed("disarm"),
    typed("save"),
    { id: "undo", ...proof.rules, needs: ["entryNumber"], blocks: (text) => undoBlocks(dialect, text) },
  ];
}

/** The port forward for a system of the Vyatta family: rules are written first, then committed under a timer. */
export const vyattaRecipe = (dialect: VyattaDialect): RecipeEntry => ({
  remedy: "router-nat",
  platform: dialect.id,
  name: routerNames[dialect.id],
  shell: "vendor",
  takes: [...takes, ...dialect.takes],
  unfit: (params) => [...unfitForIPv4(params), ...dialect.unfit(params)],
  parts: partsOf(dialect),
});
