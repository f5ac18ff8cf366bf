import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isKnownRouter } from "@/lib/core/catalogue-ids";
import { partIds, type RecipeParamName, type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";
import { hostileValue } from "../hostile-values";
import { sampleValues } from "../recipe-samples";
import { bareCommands, recipeParamNames, renderRecipe } from "../recipes";
import { vendorGrammar } from "./vendor-grammar";

const platforms = Object.keys(vendorGrammar);

function linesOf(platform: string, params: RecipeParams, part: string): string[] {
  const rendered = renderRecipe({ remedy: "router-nat", platform, params, lang: "ja" });
  const text = rendered.ok ? bareCommands(rendered.recipe, part) : null;
  return text === null ? [] : text.trimEnd().split("\n");
}

const namesOf = (platform: string): RecipeParamName[] => {
  const { needed = [], optional = [] } = recipeParamNames("router-nat", platform) ?? {};
  return [...needed, ...optional];
};

const hostileParams = (platform: string) =>
  fc
    .uniqueArray(fc.constantFrom(...namesOf(platform)), { minLength: 1, maxLength: 3 })
    .chain((bent) =>
      fc.tuple(
        fc.constantFrom(null, sampleValues.allowFrom),
        ...bent.map((name) => hostileValue(name).map((value) => [name, value] as const)),
      ),
    )
    .map(([allowFrom, ...values]) => ({ ...sampleValues, allowFrom, ...Object.fromEntries(values) }));

const parsed = (values: object) => recipeParamsSchema.parse({ ...sampleValues, ports: undefined, ...values });
const changeOf = (platform: string, values: object) => linesOf(platform, parsed(values), "change").join("\n");

/** Where nobody documents the forward itself, only what shows it is written as lines. */
const withChange = platforms.filter(
  (platform) => changeOf(platform, {}) !== "" || changeOf(platform, { allowFrom: null }) !== "",
);

describe.each(platforms)("lines for %s", (platform) => {
  it("are of the forms that its maker documents, whatever the values", () => {
    let changes = 0;
    const holds = fc.property(hostileParams(platform), (values) => {
      const params = recipeParamsSchema.safeParse(values);
      if (!params.success) return;
      const lines = partIds.flatMap((part) => linesOf(platform, params.data, part));
      const forms = vendorGrammar[platform] ?? [];
      expect(lines.filter((line) => !forms.some((form) => form.test(line)))).toEqual([]);
      if (linesOf(platform, params.data, "change").length > 0) changes += 1;
    });
    fc.assert(holds, { numRuns: 600 });
    expect(changes > 20).toBe(withChange.includes(platform));
  });

  it("hold nothing that a command line of a vendor reads as more than a word", () => {
    for (const part of partIds)
      for (const line of linesOf(platform, parsed({}), part)) {
        expect(line).toMatch(/^[\x20-\x7e]+$/);
        expect(line).not.toMatch(/[?!`$;{}<>\\^\t]/);
      }
  });
});

describe.each(withChange)("the forward on %s", (platform) => {
  it("is given 25 only where it was asked for, which is never limited", () => {
    const dials25 =
      /( 25 extendable|listen 25-25|extport 25|destination-port 25|dst-port=25 to|portfwd mailpath25 |tcp 25 25$|set service mailpath-25 )/m;
    const withoutIt = changeOf(platform, { keep25: "existing", allowFrom: null });
    expect(withoutIt).not.toMatch(dials25);
    const limited = changeOf(platform, { allowFrom: "198.51.100.0/24" });
    const open = changeOf(platform, { allowFrom: null });
    expect(open).toMatch(dials25);
    for (const line of limited.split("\n").filter((one) => dials25.test(one)))
      expect(line).not.toMatch(/198\.51\.100|from \S+\.mailpath/);
  });
});

/** Numbered steps of a page, as a person reads them. */
function stepsOf(platform: string, values: object, lang: "en" | "ja"): string[] {
  const rendered = renderRecipe({ remedy: "router-nat", platform, params: parsed(values), lang });
  const change = rendered.ok ? rendered.recipe.parts.find(({ id }) => id === "change") : undefined;
  return (change?.blocks ?? []).filter(({ kind }) => kind === "menu").map(({ text }) => text);
}

describe.each(["sonicwall", "watchguard"])("the steps for %s", (platform) => {
  it.each(["en", "ja"] as const)(
    "limit the new port alone, and bring 25 only where it was asked for (%s)",
    (lang) => {
      const about25 = (step: string) => /mailpath-25(?![\d])/.test(step) && !/mailpath-587/.test(step);
      const open = stepsOf(platform, { allowFrom: null }, lang);
      expect(open.map((step) => Number.parseInt(step, 10))).toEqual(open.map((_, index) => index + 1));
      expect(open.filter(about25).length).toBeGreaterThan(
        stepsOf(platform, { keep25: "existing", allowFrom: null }, lang).filter(about25).length,
      );
      const limited = stepsOf(platform, { allowFrom: "198.51.100.0/24" }, lang);
      const named = limited.filter((step) => step.includes("198.51.100.0/24"));
      expect(named).toHaveLength(1);
      expect(named[0]).toContain("mailpath-587");
    },
  );
});

describe("a limit to some sources", () => {
  const limit = { allowFrom: "198.51.100.0/24" };
  it.each([
    ["allied-ar", "from wan0.mailpath with dst"],
    ["cisco-ios", "permit tcp 198.51.100.0 0.0.0.255 host 203.0.113.1 eq 587"],
    ["fortigate", 'edit "mailpath-587"\nset src-filter "198.51.100.0/24"'],
    ["juniper-srx", "rule mailpath-587 match source-address 198.51.100.0/24"],
    ["palo-alto", "nat rules mailpath-587 source 198.51.100.0/24"],
    ["mikrotik", "dst-port=587 src-address=198.51.100.0/24"],
  ])("stands on %s beside the new port", (platform, text) => {
    expect(changeOf(platform, limit)).toContain(text);
    expect(changeOf(platform, { allowFrom: null })).not.toContain(text);
  });

  it("is asked about on Cisco IOS where no access list could hold it", () => {
    expect(changeOf("cisco-ios", { ...limit, filterChain: undefined })).toBe("");
  });
  it("is not written where the router cannot hold it, and nothing else is either", () => {
    for (const platform of ["seil", "cisco-asa"]) expect(changeOf(platform, limit)).toBe("");
  });
});

describe("the grammar", () => {
  it("is of routers that there are", () => {
    for (const platform of platforms) expect(isKnownRouter(platform)).toBe(true);
  });
  it.each([
    ["cisco-ios", "no ip nat inside source static tcp 192.0.2.10 25 203.0.113.1"],
    ["cisco-ios", "ip nat inside source static tcp 192.0.2.10 26 203.0.113.1 587 extendable"],
    ["fortigate", 'delete "school"'],
    ["fortigate", "set nat enable"],
    ["juniper-srx", "delete security nat destination"],
    ["juniper-srx", "set security nat destination pool mailpath address port 26"],
    ["mikrotik", "/ip firewall nat remove [find]"],
    ["allied-ar", "no rule all"],
    ["cisco-asa", "no object network school"],
    ["cisco-asa", "nat (inside,outside) static interface service tcp 26 587"],
    ["nec-ix", "ip napt service smtp587 192.0.2.10 25 tcp 587"],
    ["palo-alto", "delete rulebase nat rules school"],
    ["seil", "nat snapt add protocol tcp listen 587-588 forward 192.0.2.10 25-25 enable interface pppoe0"],
  ])("of %s takes no such line: %s", (platform, line) => {
    expect((vendorGrammar[platform] ?? []).some((form) => form.test(line))).toBe(false);
  });
});
