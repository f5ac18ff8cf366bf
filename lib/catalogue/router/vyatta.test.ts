import { isIPv4 } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressRangeSchema, type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";
import { hostileValue } from "../hostile-values";
import { sampleValues } from "../recipe-samples";
import { bareCommands, renderRecipe } from "../recipes";

const isPort = (text: string) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;
const isName = (text: string) => /^[A-Za-z][A-Za-z0-9_.:/-]{0,31}$/.test(text);
const isRange = (text: string) => text.includes("/") && addressRangeSchema.safeParse(text).success;
const is = (word: string) => (text: string) => text === word;
const isText = (text: string) => /^mailpath( \d+)?$/.test(text);

type Grammar = Readonly<Record<string, (value: string) => boolean>>;

/** One rule's leaves, as https://docs.vyos.io/en/latest/configuration/nat/nat44.html writes them. */
const vyos: Readonly<Record<string, Grammar>> = {
  "nat destination": {
    description: isText,
    "inbound-interface name": isName,
    protocol: is("tcp"),
    "source address": isRange,
    "destination address": isIPv4,
    "destination port": isPort,
    "translation address": isIPv4,
    "translation port": is("25"),
  },
  "nat source": {
    description: isText,
    "outbound-interface name": isName,
    protocol: is("tcp"),
    "source address": isRange,
    "destination address": isIPv4,
    "destination port": is("25"),
    "translation address": is("masquerade"),
  },
  "firewall ipv4 forward filter": {
    description: isText,
    action: is("accept"),
    protocol: is("tcp"),
    "destination address": isIPv4,
    "destination port": is("25"),
    "connection-status nat": is("destination"),
    state: is("new"),
  },
};

/** The same of EdgeOS: one tree for both kinds of translation, told apart by their numbers. */
const edgerouter: Readonly<Record<string, Grammar>> = {
  "service nat": {
    description: isText,
    type: (text) => ["destination", "masquerade"].includes(text),
    "inbound-interface": isName,
    "outbound-interface": isName,
    protocol: is("tcp"),
    "source address": isRange,
    "destination address": isIPv4,
    "destination port": isPort,
    "inside-address address": isIPv4,
    "inside-address port": is("25"),
  },
  "firewall name [A-Za-z_][A-Za-z0-9_-]*": {
    description: isText,
    action: is("accept"),
    protocol: is("tcp"),
    "destination address": isIPv4,
    "destination port": is("25"),
  },
};

const quoted = /^(.+?) '([^']*)'$/;
/** EdgeOS quotes what holds a space, and nothing else. */
const bare = /^(.+?) (?:'([^']*)'|([^' ]+))$/;

const dialects = {
  vyos: { grammar: vyos, highest: 999_999, form: quoted },
  edgerouter: { grammar: edgerouter, highest: 9999, form: bare },
} as const;
type Dialect = keyof typeof dialects;

const asked = ["show version", "compare", "commit-confirm 5", "commit", "confirm", "save", "configure"];
const shown = /^show configuration commands( \| match (nat|firewall))?$/;

/** A leaf is the longest path of the grammar that the line begins with. */
function isSet(line: string, { grammar, highest, form }: (typeof dialects)[Dialect]): boolean {
  const [, node = "", number = "", rest = ""] = /^set (.+?) rule (\d+) (.+)$/.exec(line) ?? [];
  const leaves = Object.entries(grammar).find(([name]) => new RegExp(`^${name}$`).test(node))?.[1];
  const [, leaf = "", inQuotes, plain = ""] = form.exec(rest) ?? [];
  return leaves?.[leaf]?.(inQuotes ?? plain) === true && Number(number) >= 1 && Number(number) <= highest;
}

const isKnown = (line: string, dialect: Dialect) =>
  asked.includes(line) ||
  shown.test(line) ||
  isSet(line, dialects[dialect]) ||
  Object.keys(dialects[dialect].grammar).some((node) =>
    new RegExp(`^delete ${node} rule [1-9]\\d*$`).test(line),
  );

function linesOf(platform: Dialect, params: RecipeParams, part: string): string[] {
  const rendered = renderRecipe({ remedy: "router-nat", platform, params, lang: "ja" });
  const text = rendered.ok ? bareCommands(rendered.recipe, part) : null;
  return text === null ? [] : text.trimEnd().split("\n");
}

const parts = ["detect", "before", "backup", "change", "check", "arm", "apply", "disarm", "save", "undo"];
const names = [
  ...(["serverLanAddress", "wanInterface", "entryNumber", "port", "ports", "keep25", "allowFrom"] as const),
  ...(["filterNumber", "filterChain", "lanSubnet", "lanInterface", "publicAddress"] as const),
];

const hostileParams = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
  .chain((bent) => fc.tuple(...bent.map((name) => hostileValue(name).map((value) => [name, value] as const))))
  .map((values) => ({ ...sampleValues, filterNumber: 40, ...Object.fromEntries(values) }));

const ruleNamesOf = (lines: readonly string[], verb: string) =>
  new Set(lines.flatMap((line) => new RegExp(`^${verb} (.+? rule \\d+)`).exec(line)?.[1] ?? []));

describe.each(Object.keys(dialects) as Dialect[])("lines for %s", (platform) => {
  it("keep to the maker's grammar, and undo takes each added rule and no other", () => {
    let changes = 0;
    const holds = fc.property(hostileParams, (params) => {
      const parsed = recipeParamsSchema.safeParse(params);
      if (!parsed.success) return;
      const lines = parts.flatMap((part) => linesOf(platform, parsed.data, part));
      expect(lines.filter((line) => !isKnown(line, platform))).toEqual([]);
      const added = ruleNamesOf(linesOf(platform, parsed.data, "change"), "set");
      const missing = added.size === 0;
      if (!missing) expect(ruleNamesOf(linesOf(platform, parsed.data, "undo"), "delete")).toEqual(added);
      if (!missing) changes += 1;
    });
    fc.assert(holds, { numRuns: 1000 });
    expect(changes).toBeGreaterThan(100);
  });

  it("forward from outside without naming the inside, and from inside only what was dialled to the public address", () => {
    const change = linesOf(
      platform,
      recipeParamsSchema.parse({ ...sampleValues, filterNumber: 40 }),
      "change",
    );
    const rules = [...ruleNamesOf(change, "set")].map((name) =>
      change.filter((line) => line.startsWith(`set ${name} `)).join("\n"),
    );
    const inside = rules.filter((rule) => /inbound-interface( name)? '?lan0/.test(rule));
    const outside = rules.filter((rule) => /inbound-interface( name)? '?wan0/.test(rule));
    expect(inside).toHaveLength(outside.length);
    for (const rule of inside) expect(rule).toMatch(/destination address '?203\.0\.113\.1'?$/m);
    for (const rule of outside)
      expect(rule.includes("198.51.100.0/24")).toBe(!/destination port '?25'?$/m.test(rule));
  });

  it("number what changes the source above 5000 where the two kinds share one tree", () => {
    const params = recipeParamsSchema.parse({ ...sampleValues, filterNumber: 40, entryNumber: 4990 });
    const change = linesOf(platform, params, "change");
    expect(change.length).toBeGreaterThan(10);
    for (const line of change.filter((one) => / type /.test(one))) {
      const number = Number(/rule (\d+)/.exec(line)?.[1]);
      expect(line.endsWith(" masquerade") ? number > 5000 : number < 5000).toBe(true);
    }
    const tooHigh = { ...params, entryNumber: 4998 };
    if (platform === "edgerouter") expect(linesOf(platform, tooHigh, "change")).toEqual([]);
  });

  it("do not ask for a hairpin without the public address", () => {
    const params = recipeParamsSchema.parse({ ...sampleValues, filterNumber: 40, publicAddress: undefined });
    expect(linesOf(platform, params, "change").join("\n")).not.toContain("lan0");
  });
});

describe("the grammar", () => {
  it("takes no line with a word more, less or other", () => {
    for (const line of [
      "set nat destination rule 2 translation port '26'",
      "set nat destination rule 2 protocol tcp",
      "set nat destination rule 0 protocol 'tcp'",
      "set nat destination rule 2 destination port '587' log",
      "set nat source rule 2 translation address '192.0.2.10'",
      "delete nat destination",
      "delete nat destination rule 2 protocol",
    ])
      expect(isKnown(line, "vyos")).toBe(false);
  });
});
