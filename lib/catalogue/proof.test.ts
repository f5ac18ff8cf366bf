import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mtas } from "./mta/index";
import { byProof, countProofs, proofOf, proofRanks } from "./proof";
import { routers } from "./router/index";

describe("proof of a platform", () => {
  it("is that of the change its repair makes", () => {
    const of = (id: string) => {
      const found = [...routers, ...mtas].find((entry) => entry.id === id);
      return found && proofOf(found);
    };
    expect(of("nftables")).toBe("tested");
    expect(of("postfix")).toBe("tested");
    expect(of("yamaha-rtx")).toBe("others");
    expect(proofOf({ recipes: [] })).toBe("unverified");
  });

  it("sorts the proven first and loses nobody", () => {
    const ranks = byProof(routers).map((entry) => proofRanks.indexOf(proofOf(entry)));
    expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
    const counts = Object.values(countProofs(routers));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(routers.length);
  });
});

describe("the README", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  it.each([
    ["Routers and firewalls", routers],
    ["Mail servers", mtas],
  ] as const)("states how many there are of each proof: %s", (title, entries) => {
    const { tested, documented, others, unverified } = countProofs(entries);
    expect(readme).toContain(
      `| ${title} | ${entries.length} | ${tested} | ${documented} | ${others} | ${unverified} |`,
    );
  });
});
