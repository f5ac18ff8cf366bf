import { isIPv4 } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";
import { hostileValue } from "../hostile-values";
import { sampleValues } from "../recipe-samples";
import { bareCommands, renderRecipe } from "../recipes";

const isNumber = (text: string | undefined, highest: number) =>
  /^[1-9]\d*$/.test(text ?? "") && Number(text) <= highest;
const isPort = (text: string | undefined) => isNumber(text, 65_535);
const highest = 2_147_483_647;

/** `nat descriptor masquerade static DESCRIPTOR ENTRY INNER-ADDRESS PROTOCOL [OUTER=]INNER`, as the maker writes it. */
function isEntry(words: readonly string[]): boolean {
  const [descriptor, entry, address, protocol, ports = "", ...rest] = words;
  const [inner, outer, ...more] = ports.split("=").toReversed();
  const isName = isNumber(descriptor, highest) && isNumber(entry, highest);
  const leads = isIPv4(address ?? "") && protocol === "tcp" && isPort(inner);
  return isName && leads && (outer === undefined || isPort(outer)) && rest.length + more.length === 0;
}

/** `ip filter NUMBER pass SOURCE DESTINATION PROTOCOL SOURCE-PORT DESTINATION-PORT`. */
const isFilter = ([number, kind, from, to, protocol, ...ports]: readonly string[]) =>
  isNumber(number, 21_474_836) &&
  [kind, from, protocol, ...ports].join(" ") === "pass * tcp * 25" &&
  isIPv4(to ?? "");

const static4 = "nat descriptor masquerade static ";
const after = (line: string, start: string) => line.slice(start.length).split(" ");

function isKnownLine(line: string): boolean {
  if (line === "show config" || line === "save") return true;
  if (line.startsWith(static4)) return isEntry(after(line, static4));
  if (line.startsWith("ip filter ")) return isFilter(after(line, "ip filter "));
  const number = /^no ip filter (\d+)$/.exec(line)?.[1];
  if (number !== undefined) return isNumber(number, 21_474_836);
  const taken = line.startsWith(`no ${static4}`) ? after(line, `no ${static4}`) : [];
  return taken.length === 2 && taken.every((word) => isNumber(word, highest));
}

function linesOf(params: RecipeParams, part: string): string[] {
  const rendered = renderRecipe({ remedy: "router-nat", platform: "yamaha-rtx", params, lang: "ja" });
  const text = rendered.ok ? bareCommands(rendered.recipe, part) : null;
  return text === null ? [] : text.trimEnd().split("\n");
}

const parts = ["before", "backup", "change", "save", "undo"] as const;
const names = [
  ...(["serverLanAddress", "natDescriptor", "entryNumber", "port", "ports"] as const),
  ...(["keep25", "allowFrom", "filterNumber"] as const),
];

/** Fitting values with up to two bent ones among them: bent all at once, hardly a set would be taken. */
const hostileParams = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
  .chain((bent) => fc.tuple(...bent.map((name) => hostileValue(name).map((value) => [name, value] as const))))
  .map((values) => ({ ...sampleValues, allowFrom: null, ...Object.fromEntries(values) }));

describe("lines for a Yamaha router", () => {
  it("keep to the maker's grammar, and undo names each added line and no other", () => {
    let changes = 0;
    const holds = fc.property(hostileParams, (params) => {
      const parsed = recipeParamsSchema.safeParse(params);
      if (!parsed.success) return;
      const lines = parts.flatMap((part) => linesOf(parsed.data, part));
      expect(lines.filter((line) => !isKnownLine(line))).toEqual([]);
      const added = linesOf(parsed.data, "change");
      const taken = added.map(
        (line) =>
          `no ${line
            .split(" ")
            .slice(0, line.startsWith("ip") ? 3 : 6)
            .join(" ")}`,
      );
      if (parsed.data.serverLanAddress !== undefined) expect(linesOf(parsed.data, "undo")).toEqual(taken);
      if (added.length > 0) changes += 1;
    });
    fc.assert(holds, { numRuns: 1000 });
    expect(changes).toBeGreaterThan(100);
  });

  it("would not be taken for known with a word more or less", () => {
    for (const line of [
      `${static4}1000 2 192.0.2.10 tcp 587=25 3`,
      `${static4}1000 2 192.0.2.10 tcp`,
      `${static4}1000 0 192.0.2.10 tcp 25`,
      `no ${static4}1000`,
      "ip filter 21474837 pass * 192.0.2.10 tcp * 25",
      "save all",
    ])
      expect(isKnownLine(line)).toBe(false);
  });
});
