import { describe, expect, it } from "vitest";
import type { RecipeParams } from "@/lib/core/recipe";
import { listRecipes, renderRecipe } from "../recipes";
import type { RouterCapabilities } from "../types";
import { routers } from "./index";
import { routerWarnings } from "./router-warnings";
import { vendorGrammar } from "./vendor-grammar";

const able: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "pre-nat",
  clientIpKept: "yes",
  sourceRestriction: "nat-rule",
  hairpin: "yes",
};

const textOf = (capabilities: Partial<RouterCapabilities>, params: RecipeParams = {}) =>
  routerWarnings({ ...able, ...capabilities }, params)
    .map(({ en }) => en)
    .join("\n");

describe("what is warned of before a port forward", () => {
  it.each([
    ["a gateway that is another router", /default gateway/, {}, {}],
    ["a shared address", /MAP-E/, {}, {}],
  ] as const)("is always %s", (_, sentence, capabilities, params) => {
    expect(textOf(capabilities, params)).toMatch(sentence);
  });

  it.each<[string, RegExp, Partial<RouterCapabilities>, RecipeParams]>([
    ["strangers in the disguise of the router", /every client's/, { clientIpKept: "no" }, {}],
    ["a LAN behind the router's address", /Only the LAN/, { clientIpKept: "except-hairpin" }, {}],
    ["a LAN that is not turned round", /cannot reach it/, { hairpin: "no" }, {}],
    ["a LAN of which nobody knows", /not certain/, { hairpin: "unknown" }, {}],
    [
      "a filter that cannot tell the ports apart",
      /sees port 25/,
      { filterSees: "post-nat" },
      { allowFrom: "192.0.2.0/24" },
    ],
    ["two ports that lead to one", /same inside port/, { twoToOne: "unknown" }, {}],
    ["a port in the router's own pool", /above 1023/, {}, { port: 10025 }],
    ["a port that begins with TLS", /465/, {}, { port: 465 }],
    ["a router before the router", /another router/, {}, { publicAddress: "192.168.1.2" }],
    ["a router before the router, or a provider's", /another router/, {}, { publicAddress: "100.64.0.9" }],
  ])("is %s, and only then", (_, sentence, capabilities, params) => {
    expect(textOf(capabilities, params)).toMatch(sentence);
    expect(textOf({}, { port: 587, publicAddress: "203.0.113.1" })).not.toMatch(sentence);
  });

  it("stands in the first look at each of these routers", () => {
    for (const { id, capabilities } of routers.filter(({ id }) => id in vendorGrammar)) {
      expect(listRecipes().some(({ platform }) => platform === id)).toBe(true);
      const rendered = renderRecipe({
        remedy: "router-nat",
        platform: id,
        params: { port: 465 },
        lang: "en",
      });
      const before = rendered.ok ? rendered.recipe.parts.find((part) => part.id === "before") : undefined;
      const text = before?.blocks.map((block) => block.text).join("\n") ?? "";
      for (const { en } of routerWarnings(capabilities, { port: 465 })) expect(text).toContain(en);
    }
  });
});
