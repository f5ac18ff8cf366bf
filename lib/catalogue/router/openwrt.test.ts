import { spawnSync } from "node:child_process";
import { isIPv4 } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressRangeSchema, type PartId, recipeParamsSchema } from "@/lib/core/recipe";
import { enclosed, encloser, run, sections } from "../enclosed";
import { hostileValue } from "../hostile-values";
import { sampleValues } from "../recipe-samples";
import { bareCommands, renderRecipe } from "../recipes";

function textOf(params: object, id: PartId): string | null {
  const rendered = renderRecipe({
    ...{ remedy: "router-nat", platform: "openwrt", lang: "en" },
    params: recipeParamsSchema.parse(params),
  });
  return rendered.ok && rendered.missing.length === 0 ? bareCommands(rendered.recipe, id) : null;
}

const is = (word: string) => (text: string) => text === word;
const isPort = (text: string) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;

/** The options of a redirect that firewall4 parses (root/usr/share/ucode/fw4.uc, parse_redirect), as far as we set them. */
const options: Readonly<Record<string, (value: string) => boolean>> = {
  name: (text) => /^mailpath_\d+$/.test(text),
  family: is("ipv4"),
  src: is("wan"),
  src_ip: (text) => text.includes("/") && addressRangeSchema.safeParse(text).success,
  proto: is("tcp"),
  src_dport: isPort,
  dest: is("lan"),
  dest_ip: isIPv4,
  dest_port: is("25"),
  target: is("DNAT"),
};

function isSetting(line: string): boolean {
  if (/^uci set firewall\.mailpath_\d+=redirect$/.test(line)) return true;
  const [, port = "", option = "", value = ""] =
    /^uci set firewall\.mailpath_(\d+)\.(\w+)='([^']*)'$/.exec(line) ?? [];
  return isPort(port) && options[option]?.(value) === true;
}

const settingsOf = (params: object) =>
  (textOf(params, "change") ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("uci set "));

const names = ["serverLanAddress", "port", "ports", "keep25", "allowFrom"] as const;

const hostileParams = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
  .chain((bent) => fc.tuple(...bent.map((name) => hostileValue(name).map((value) => [name, value] as const))))
  .map((values) => ({ ...sampleValues, ...Object.fromEntries(values) }));

describe("settings for OpenWrt", () => {
  it("are options of a redirect and nothing else, whatever the values", () => {
    let seen = 0;
    const holds = fc.property(hostileParams, (params) => {
      if (!recipeParamsSchema.safeParse(params).success) return;
      const lines = settingsOf(params);
      expect(lines.filter((line) => !isSetting(line))).toEqual([]);
      seen += lines.length > 0 ? 1 : 0;
    });
    fc.assert(holds, { numRuns: 1000 });
    expect(seen).toBeGreaterThan(100);
  });

  it("limit the new port and never 25", () => {
    const limited = settingsOf(sampleValues).filter((line) => line.includes("src_ip"));
    expect(limited.map((line) => /mailpath_(\d+)/.exec(line)?.[1])).toEqual(["587", "10025"]);
  });

  it("would not be taken with another option or value", () => {
    for (const line of [
      "uci set firewall.mailpath_587.target='ACCEPT'",
      "uci set firewall.lan.input='ACCEPT'",
      "uci set firewall.mailpath_587.src=wan",
    ])
      expect(isSetting(line)).toBe(false);
  });
});

const inside = (script: string) => spawnSync(...encloser, { input: enclosed + script, encoding: "utf8" });

/** Stands in for uci, which no Debian has: a staged and a written copy of the settings, in the form `uci show` prints. */
const standIn = `mkdir -p /tmp/bin /etc/config
cat >/tmp/bin/uci <<'EOT'
#!/bin/sh
[ "$1" != -q ] || shift
written=/etc/config/firewall
staged=/tmp/staged
[ -e $staged ] || cp $written $staged
verb=$1
key=\${2%%=*}
plain=$(printf '%s' "$key" | sed 's/[][@.]/\\\\&/g')
case $verb in
  show) cat $staged ;;
  get) sed -n "s/^$plain='\\(.*\\)'$/\\1/p" $staged | grep . ;;
  set)
    grep -v "^$plain=" $staged >$staged.new
    case $key in *.*.*) echo "$key='\${2#*=}'" ;; *) echo "$key=\${2#*=}" ;; esac >>$staged.new
    mv $staged.new $staged ;;
  delete) grep -v "^$plain[.=]" $staged >$staged.new; mv $staged.new $staged ;;
  changes) diff $written $staged | sed -n 's/^> //p; s/^< /-/p' ;;
  commit) cp $staged $written ;;
  revert) cp $written $staged ;;
esac
EOT
printf '#!/bin/sh\\necho "Ruleset passes nftables check."\\n' >/tmp/bin/fw4
printf '#!/bin/sh\\ncp /etc/config/firewall /tmp/loaded\\n' >/tmp/bin/service
chmod 755 /tmp/bin/*
PATH=/tmp/bin:$PATH
export PATH
mount -t tmpfs tmpfs /root
`;

const redirect = (name: string, values: Record<string, string>) =>
  [
    `firewall.${name}=redirect`,
    ...Object.entries(values).map(([option, value]) => `firewall.${name}.${option}='${value}'`),
  ].join("\n");

const school = `firewall.@zone[0]=zone
firewall.@zone[0].name='wan'
${redirect("@redirect[0]", { src: "wan", proto: "tcp", src_dport: "25", dest_ip: "192.0.2.10" })}
${redirect("@redirect[1]", { src: "wan", proto: "udp", src_dport: "500-600", dest_ip: "192.0.2.50" })}
${redirect("@redirect[2]", { enabled: "0", src: "wan", src_dport: "587", dest_ip: "192.0.2.50" })}`;

const params = { ...sampleValues, allowFrom: null, keep25: "existing" };

function inSchool(steps: readonly string[], given: object = params, extra = "") {
  const body = steps.map((step) =>
    step.startsWith("!") ? `${step.slice(1)}\n` : run(textOf(given, step as PartId) ?? "exit 9"),
  );
  const files =
    "for file in /etc/config/firewall /tmp/loaded /tmp/staged; do printf '\\n== %s\\n' $file; cat $file; done";
  const script = `${standIn}cat >/etc/config/firewall <<'EOT'\n${school}\n${extra}\nEOT
sed -i '/^$/d' /etc/config/firewall
cp /etc/config/firewall /tmp/loaded
uci show >/dev/null
${body.join("")}${files}; printf '\\n== kept\\n'; ls /root/mailpath 2>/dev/null | wc -l`;
  const seen = sections(inside(script).stdout);
  const { failed } = seen;
  return {
    failed,
    written: seen["/etc/config/firewall"],
    loaded: seen["/tmp/loaded"],
    staged: seen["/tmp/staged"],
    kept: seen.kept,
  };
}

const canEnclose = inside("true").status === 0;
const forward = ["backup", "change", "check", "apply", "save"];

describe("the shell of OpenWrt (needs root; a stand-in answers for uci)", () => {
  it.runIf(canEnclose)("writes its sections once, reloads, and gives every byte back", () => {
    const seen = inSchool([...forward, ...forward]);
    expect(seen.failed).toBeUndefined();
    expect(seen.written?.match(/=redirect$/gm)).toHaveLength(5);
    expect(seen.written).toContain("firewall.mailpath_587.dest_port='25'");
    expect(seen).toMatchObject({ loaded: seen.written, kept: "2" });
    const back = inSchool([...forward, "undo", "undo"]);
    expect(back).toMatchObject({ failed: undefined, written: school, loaded: school, staged: school });
  });

  it.runIf(canEnclose)(
    "has nothing in force before it is applied, and undo after half of it leaves nothing",
    () => {
      const half = inSchool(["change", "check"]);
      expect(half).toMatchObject({ written: school, loaded: school });
      expect(half.staged).toContain("mailpath_587");
      expect(inSchool(["change", "undo"])).toMatchObject({ written: school, staged: school });
    },
  );

  it.runIf(canEnclose)("is taken back by its timer", () => {
    const seen = inSchool([
      "!MAILPATH_SECONDS=1; export MAILPATH_SECONDS",
      "change",
      "arm",
      "apply",
      "!sleep 3",
    ]);
    expect(seen).toMatchObject({ failed: undefined, written: school, loaded: school });
  });

  it.runIf(canEnclose).each([
    [
      "another machine",
      { src: "wan", proto: "tcp", src_dport: "587", dest_ip: "192.0.2.50", dest_port: "25" },
    ],
    ["a range around it", { src: "wan", proto: "tcp udp", src_dport: "580-590", dest_ip: "192.0.2.50" }],
    ["every port", { src: "wan", proto: "tcp", dest_ip: "192.0.2.50" }],
  ] as const)("stops at a rule of the school's that takes the port: %s", (_, values) => {
    const seen = inSchool(["change"], params, redirect("@redirect[3]", values));
    expect(seen.failed).toContain("in use by a rule of your own: @redirect[3]");
    expect(seen.staged).not.toContain("mailpath");
  });

  it.runIf(canEnclose)(
    "leaves the school's rule for 25, and one for 587 that leads to the server already",
    () => {
      const extra = redirect("smtp", {
        src: "wan",
        src_dport: "587",
        dest_ip: "192.0.2.10",
        dest_port: "25",
      });
      const seen = inSchool(["change", "apply"], { ...params, keep25: "add" }, extra);
      expect(seen.failed).toBeUndefined();
      expect(seen.written?.match(/mailpath_\d+=/g)).toEqual(["mailpath_10025="]);
    },
  );

  it.runIf(canEnclose)("does not write somebody's unfinished changes together with its own", () => {
    const seen = inSchool(["!uci set firewall.other=rule", "change"]);
    expect(seen.failed).toContain("not written yet");
    expect(seen.staged).not.toContain("mailpath");
  });
});
