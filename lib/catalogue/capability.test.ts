import { describe, expect, it } from "vitest";
import { routerCapabilities, ruledOutByRouter } from "./capability";
import { routers } from "./router/index";
import type { RouterCapabilities } from "./types";

const able: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "post-nat",
  clientIpKept: "yes",
  sourceRestriction: "nat-rule",
  hairpin: "yes",
};
const open587 = { port: 587, limited: false };

describe("what a router rules out", () => {
  it.each([
    [{ translatesPort: "no" }, open587, "router-nat", "router-cannot-translate-port"],
    [{ clientIpKept: "no" }, open587, "router-nat", "router-hides-clients"],
    [{ clientIpKept: "no" }, open587, "fix-forward", "router-hides-clients"],
    [{ sourceRestriction: "no" }, { port: 587, limited: true }, "router-nat", "router-cannot-limit-source"],
    [{}, { port: 465, limited: false }, "router-nat", "implicit-tls-needs-listener"],
    [{ hairpin: "no" }, open587, "hairpin", "router-cannot-hairpin"],
  ] as const)("%j, for %j: %s by %s", (lacks, wanted, remedy, because) => {
    expect(ruledOutByRouter(able, wanted)).toEqual(
      wanted.port === 465 ? [{ remedy, because: [because] }] : [],
    );
    expect(ruledOutByRouter({ ...able, ...lacks }, wanted)).toContainEqual({ remedy, because: [because] });
  });

  it("is nothing where it is only unknown", () => {
    const unknown = Object.fromEntries(
      Object.keys(able).map((name) => [name, "unknown"]),
    ) as RouterCapabilities;
    expect(ruledOutByRouter(unknown, { port: 587, limited: true })).toEqual([]);
  });

  it("forbids the forward on a router of the catalogue only where it is a relay", () => {
    const hiding = routers
      .filter(({ capabilities }) => capabilities.clientIpKept === "no")
      .map(({ id }) => id);
    expect(hiding).toEqual(["windows-portproxy"]);
    for (const { id, capabilities } of routers) {
      expect(routerCapabilities(id)).toBe(capabilities);
      const remedies = ruledOutByRouter(capabilities, open587).map(({ remedy }) => remedy);
      if (!hiding.includes(id) && capabilities.translatesPort !== "no")
        expect(remedies).not.toContain("router-nat");
    }
    expect(routerCapabilities("other")).toBeNull();
  });
});
