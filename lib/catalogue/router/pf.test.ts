import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PartId, recipeParamsSchema } from "@/lib/core/recipe";
import { enclosed, encloser, run, sections } from "../enclosed";
import { hostileValue } from "../hostile-values";
import { sampleValues } from "../recipe-samples";
import { bareCommands, renderRecipe } from "../recipes";
import { isPfRule } from "./pf-grammar";
import type { PfDialect } from "./pf-rules";

const platforms = [
  ["freebsd-pf", "freebsd"],
  ["openbsd-pf", "openbsd"],
] as const satisfies readonly (readonly [string, PfDialect])[];
const remedies = ["router-nat", "fix-forward", "hairpin"] as const;

function textOf(remedy: string, platform: string, params: object, id: PartId): string | null {
  const rendered = renderRecipe({ remedy, platform, params: recipeParamsSchema.parse(params), lang: "en" });
  return rendered.ok && rendered.missing.length === 0 ? bareCommands(rendered.recipe, id) : null;
}

const rulesOf = (text: string | null): string[] =>
  [...(text ?? "").matchAll(/<<'END'\n([\s\S]*?)\nEND$/gm)]
    .flatMap(([, body = ""]) => body.split("\n"))
    .filter((line) => !line.startsWith("#"));

const names = [
  ...(["serverLanAddress", "publicAddress", "wanInterface", "lanInterface", "lanSubnet"] as const),
  ...(["port", "ports", "keep25", "allowFrom"] as const),
];

const hostileParams = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
  .chain((bent) => fc.tuple(...bent.map((name) => hostileValue(name).map((value) => [name, value] as const))))
  .map((values) => ({ ...sampleValues, ...Object.fromEntries(values) }));

describe.each(platforms)("rules for %s", (platform, dialect) => {
  it.each(remedies)("keep to the grammar of pf.conf(5), whatever the values (%s)", (remedy) => {
    let seen = 0;
    const holds = fc.property(hostileParams, (params) => {
      if (!recipeParamsSchema.safeParse(params).success) return;
      const rules = rulesOf(textOf(remedy, platform, params, "change"));
      expect(rules.filter((rule) => !isPfRule(rule, dialect))).toEqual([]);
      seen += rules.length > 0 ? 1 : 0;
    });
    fc.assert(holds, { numRuns: 500 });
    expect(seen).toBeGreaterThan(50);
  });

  it("limit the new port and never 25, and rewrite no stranger's address", () => {
    const rules = rulesOf(textOf("router-nat", platform, sampleValues, "change"));
    const outside = rules.filter((rule) => / on wan0 /.test(rule));
    expect(outside).toHaveLength(3);
    for (const rule of outside)
      expect(rule.includes("from 198.51.100.0/24")).toBe(!rule.includes(" port 25 tag"));
    const rewrites = rules.filter((rule) => /^nat | nat-to /.test(rule));
    expect(rewrites).toHaveLength(1);
    expect(rewrites[0]).toMatch(
      / on lan0 inet proto tcp from 192\.0\.2\.0\/24 to 192\.0\.2\.10 port 25 .*tagged \S+_lan /,
    );
  });
});

describe("the grammar", () => {
  it("takes no line with a word more, less or of the other system", () => {
    const good = "rdr on em0 inet proto tcp from any to (em0) port 587 tag mailpath_x -> 192.0.2.10 port 25";
    expect(isPfRule(good, "freebsd")).toBe(true);
    expect(isPfRule(good, "openbsd")).toBe(false);
    for (const line of [
      `${good} log`,
      good.replace("-> ", ""),
      good.replace("587", "0"),
      good.replace("(em0)", "(em0"),
    ])
      expect(isPfRule(line, "freebsd")).toBe(false);
    expect(
      isPfRule("pass in inet proto tcp from any to 192.0.2.10 port 25 rdr-to 192.0.2.11 port 25", "freebsd"),
    ).toBe(false);
  });
});

const inside = (script: string) => spawnSync(...encloser, { input: enclosed + script, encoding: "utf8" });

/** Stands in for pf, which no Debian has: keeps what was loaded and shows it, as pfctl(8) does. */
const standIn = `cat >/tmp/bin/pfctl <<'EOT'
#!/bin/sh
shown() { sed -E -e ':a;/\\\\$/N;s/\\\\\\n */ /;ta' -e 's/ port ([0-9]+) +(rdr-to|->)/ port = \\1 \\2/' /tmp/loaded; }
case "$*" in
  "-nf "*) ! grep -n BROKEN "$2" >&2 ;;
  "-f "*) cat "$2" >/tmp/loaded ;;
  *"-s nat"*) shown | grep -E '^(rdr|nat)' ;;
  *"-s rules"*) shown | grep -vE '^(rdr|nat|#|$)' ;;
  "-s info") echo "Status: Enabled" ;;
esac
EOT
printf '#!/bin/sh\\necho 1\\n' >/tmp/bin/sysctl
printf '#!/bin/sh\\nexit 1\\n' >/tmp/bin/sysrc
chmod 755 /tmp/bin/*
PATH=/tmp/bin:$PATH
export PATH
`;

const school = {
  freebsd: {
    conf: "ext=em0\nnat on $ext from 192.0.2.0/24 to any -> ($ext)\nrdr on $ext proto tcp to ($ext) port 25 \\\n  -> 192.0.2.10\nblock in all\npass out all",
    rule: (port: string, target: string) =>
      `rdr on em0 inet proto tcp from any to (em0) port ${port} -> ${target}`,
  },
  openbsd: {
    conf: "ext=em0\nmatch out on egress nat-to (egress)\nblock all\npass out all\npass in on $ext proto tcp to ($ext) port 25 rdr-to 192.0.2.10",
    rule: (port: string, target: string) =>
      `pass in on em0 inet proto tcp from any to (em0) port ${port} rdr-to ${target}`,
  },
} as const;

const canEnclose = inside("true").status === 0;
const params = { ...sampleValues, allowFrom: null };
const show = (name: string, what: string) => `printf '\\n== ${name}\\n'; ${what}\n`;

/** The school's rules are loaded, then the parts are run one by one. */
function inSchool(
  platform: string,
  dialect: PfDialect,
  steps: readonly string[],
  given: object = params,
  extra = "",
) {
  const text = (id: string) => run(textOf("router-nat", platform, given, id as PartId) ?? "exit 9");
  const body = steps.map((step) => (step.startsWith("!") ? `${step.slice(1)}\n` : text(step))).join("");
  const script = `mkdir -p /tmp/bin\n${standIn}printf '%s' '${school[dialect].conf}' >/etc/pf.conf
cat /etc/pf.conf >/tmp/loaded
printf '\\n%s\\n' '${extra}' >>/tmp/loaded
cp /tmp/loaded /tmp/original
getent services 587/tcp >/dev/null || { echo 'submission 587/tcp' >>/etc/services; echo 'smtp 25/tcp' >>/etc/services; }
${body}${show("file", "cat /etc/pf.conf")}${show("loaded", "cat /tmp/loaded")}${show("left", "ls -A /var/lib/mailpath")}`;
  return sections(inside(script).stdout);
}

const forward = ["backup", "change", "check", "apply", "save"];

describe.each(platforms)("the shell of %s (needs root; a stand-in answers for pf)", (platform, dialect) => {
  const { conf, rule } = school[dialect];
  const first = conf.split("\n")[0] ?? "";

  it.runIf(canEnclose)("puts the rules where they belong, once, and gives every byte back", () => {
    const seen = inSchool(platform, dialect, [...forward, "change", "check", "apply", "save"], {
      ...params,
      keep25: "existing",
    });
    expect(seen.failed).toBeUndefined();
    const lines = (seen.file ?? "").split("\n");
    const ours = lines.flatMap((line, index) => (/port 587 tag/.test(line) ? [index] : []));
    expect(ours).toHaveLength(2);
    const last = (word: RegExp) =>
      lines.findLastIndex((line) => word.test(line) && !line.includes("mailpath"));
    if (dialect === "freebsd") {
      for (const index of ours) expect(index).toBeGreaterThan(last(/^ {2}-> 192/));
      for (const index of ours)
        expect(index).toBeLessThan(lines.findIndex((line) => line.startsWith("block")));
    } else for (const index of ours) expect(index).toBeGreaterThan(last(/^pass/));
    expect(seen.loaded).toBe(seen.file);
    const back = inSchool(platform, dialect, [...forward, "undo"]);
    expect(back).toMatchObject({ file: conf, loaded: conf, left: "" });
    expect(back.failed).toBeUndefined();
  });

  it.runIf(canEnclose)("loads before it saves, and undo after half of it leaves nothing", () => {
    const loaded = inSchool(platform, dialect, ["change", "check", "apply"]);
    expect(loaded.loaded).toContain("port 587 tag");
    expect(loaded.file).toBe(conf);
    const half = inSchool(platform, dialect, [
      "change",
      "undo",
      "!cmp -s /tmp/loaded /tmp/original && echo same >/tmp/same",
    ]);
    expect(half).toMatchObject({ file: conf, left: "" });
    expect(half.loaded).not.toContain("mailpath");
  });

  it.runIf(canEnclose)("is taken back by its timer", () => {
    const armed = `!${"MAILPATH_SECONDS=1; export MAILPATH_SECONDS"}`;
    const seen = inSchool(platform, dialect, [armed, "change", "arm", "apply", "!sleep 3"]);
    expect(seen).toMatchObject({ file: conf, loaded: conf });
  });

  it.runIf(canEnclose).each([
    ["587", "192.0.2.99 port 25", "in use"],
    ["submission", "192.0.2.99 port 25", "in use"],
    ["580:590", "192.0.2.99", "in use"],
  ])("stops at a rule of the school's for %s to %s", (port, target, why) => {
    const extra = rule(/^\d+:/.test(port) ? port : `= ${port}`, target);
    const seen = inSchool(platform, dialect, ["change"], params, extra);
    expect(seen.failed).toContain(`${why} by a rule of your own`);
    expect(seen.loaded).not.toContain("mailpath");
  });

  it.runIf(canEnclose)(
    "leaves the school's rule for 25, and one for 587 that leads to the server already",
    () => {
      const extra = `${rule("= 25", "192.0.2.10 port 25")}\n${rule("= 587", "192.0.2.10 port 25")}`;
      const seen = inSchool(platform, dialect, ["change", "apply"], params, extra);
      expect(seen.failed).toBeUndefined();
      expect(seen.loaded).not.toMatch(/port (25|587) tag /);
      expect(seen.loaded).toContain("port 10025 tag");
    },
  );

  it.runIf(canEnclose)("keeps what the school wrote after the change was saved", () => {
    const edit = `!sed -i 's/^${first}$/${first} # ours/' /etc/pf.conf`;
    const seen = inSchool(platform, dialect, [...forward, edit, "undo"]);
    expect(seen.file).toBe(conf.replace(first, `${first} # ours`));
  });
});
