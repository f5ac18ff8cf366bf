import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PartId, recipeParamsSchema } from "@/lib/core/recipe";
import { enclosed, encloser, run, sections } from "../enclosed";
import { hostileValue } from "../hostile-values";
import { sampleValues } from "../recipe-samples";
import { bareCommands, renderRecipe } from "../recipes";

const inside = (script: string) => spawnSync(...encloser, { input: enclosed + script, encoding: "utf8" });

const canEnclose = inside("command -v nft && command -v iptables-restore && nft list ruleset").status === 0;

const platforms = {
  nftables: {
    ready:
      "nft 'add table inet filter; add chain inet filter forward { type filter hook forward priority 0; policy drop; }'",
    rules: "nft -s list ruleset",
    forward: /dnat to/,
    accept: /ct original proto-dst \d+ accept/,
  },
  iptables: {
    ready: "for tool in iptables ip6tables; do $tool -P FORWARD DROP; $tool -t nat -S >/dev/null; done",
    rules: "iptables-save | grep '^[-:]'; ip6tables-save | grep '^[-:]'",
    forward: /-j DNAT/,
    accept: /--ctorigdstport \d+ -j ACCEPT/,
  },
} as const;
type Platform = keyof typeof platforms;

function textsOf(platform: Platform, given: object, parts: readonly PartId[]): string[] | null {
  const params = recipeParamsSchema.parse(given);
  const rendered = renderRecipe({ remedy: "router-nat", platform, params, lang: "en" });
  if (!rendered.ok || rendered.missing.length > 0) return null;
  return parts.map((id) => bareCommands(rendered.recipe, id) ?? "exit 9");
}

const least = { serverLanAddress: "192.0.2.10", wanInterface: "wan0" };
const lan = { lanInterface: "lan0", lanSubnet: "192.0.2.0/24" };

/** Values at the ends of what is taken: as wide, as long, as short, or spelt like the tools' own words. */
const edges: readonly object[] = [
  { ...sampleValues, allowFrom: undefined, filterTable: undefined },
  { ...least, ...lan, allowFrom: "0.0.0.0/0", ports: [1, 2, 465, 1024, 32_768, 49_152, 65_534, 65_535] },
  { ...least, allowFrom: "198.51.100.7/32", keep25: "add", wanInterface: "abcdefghijklmno" },
  { ...least, ...lan, lanSubnet: "192.0.2.10/32", wanInterface: "drop", lanInterface: "Z-._z" },
  { serverLanAddress: "2001:db8::10", wanInterface: "ip6", allowFrom: "::/0", publicAddress: "2001:db8::1" },
  { serverLanAddress: "2001:db8::10", wanInterface: "w", lanInterface: "END", lanSubnet: "2001:db8::/32" },
];

const names = [
  ...(["serverLanAddress", "publicAddress", "wanInterface", "lanInterface", "lanSubnet"] as const),
  ...(["port", "ports", "keep25", "allowFrom", "filterTable", "filterChain"] as const),
];

const hostile = fc
  .constantFrom(...names)
  .chain((name) => hostileValue(name).map((value) => ({ ...sampleValues, allowFrom: null, [name]: value })))
  .filter((params) => recipeParamsSchema.safeParse(params).success);

describe.each(Object.keys(platforms) as Platform[])("%s itself (needs root and the tool)", (platform) => {
  const { ready, rules, forward, accept } = platforms[platform];
  const show = (name: string) => `echo "== ${name}"\n${rules}\n`;

  it.runIf(canEnclose).each(edges)("takes the rules of %j and gives all back", (params) => {
    const change = textsOf(platform, params, ["backup", "change", "check", "apply"]) ?? [];
    const undo = textsOf(platform, params, ["undo"]) ?? [];
    const script = [
      ready,
      show("before"),
      ...change.map(run),
      show("during"),
      ...undo.map(run),
      show("after"),
    ];
    const seen = sections(inside(`${script.join("\n")}\necho "== files"\nls -A`).stdout);
    expect(seen.failed).toBeUndefined();
    expect(seen.during).toMatch(forward);
    expect(seen.during).toMatch(accept);
    expect(seen).toMatchObject({ after: seen.before, files: "" });
  });

  it.runIf(canEnclose)("finds every rule well formed that a hostile value gets into", () => {
    const takenOnes = fc
      .sample(hostile, 60)
      .flatMap((params) => [textsOf(platform, params, ["change", "check"]) ?? []])
      .filter((texts) => texts.length > 0);
    expect(takenOnes.length).toBeGreaterThan(5);
    const script = takenOnes
      .slice(0, 15)
      .map(([change = "", check = ""]) => run(`set -e\n${change}${check}`));
    const { stdout } = inside(`${ready}\n${script.join("")}echo "== files"\nls -A`);
    const said = stdout.replaceAll(/^== failed\nThere is no chain .*(\n(?!==).*)*/gm, "").trim();
    expect(said).toBe("== files");
  });
});
