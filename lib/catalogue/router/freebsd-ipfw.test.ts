import { spawnSync } from "node:child_process";
import { isIPv4 } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PartId, recipeParamsSchema } from "@/lib/core/recipe";
import { enclosed, encloser, run, sections } from "../enclosed";
import { hostileValue } from "../hostile-values";
import { sampleValues } from "../recipe-samples";
import { bareCommands, renderRecipe } from "../recipes";

const params = { ...sampleValues, allowFrom: "198.51.100.7/32", filterNumber: undefined, keep25: "existing" };

function textOf(given: object, id: PartId): string | null {
  const rendered = renderRecipe({
    ...{ remedy: "router-nat", platform: "freebsd-ipfw", lang: "en" },
    params: recipeParamsSchema.parse(given),
  });
  return rendered.ok && rendered.missing.length === 0 ? bareCommands(rendered.recipe, id) : null;
}

const isPort = (text = "") => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;

/** `redirect_port tcp TARGET:PORT ALIAS-PORT [REMOTE]` and `allow tcp from … to … PORT in via IF setup keep-state` of ipfw(8). */
function isRedirect(line: string): boolean {
  const [, name, words = ""] = /^add (\d+) "(.*)"$/.exec(line) ?? [];
  const [kind, protocol, target = "", port, remote, ...rest] = words.split(" ");
  const [address = "", inner] = target.split(":");
  const leads = kind === "redirect_port" && protocol === "tcp" && isIPv4(address) && inner === "25";
  return (
    leads && isPort(port) && port === name && (remote === undefined || isIPv4(remote)) && rest.length === 0
  );
}
const isRule = (line: string) =>
  /^echo "ipfw -q add [1-9]\d{0,4} allow tcp from any to [\d.]+ 25 in via [A-Za-z][A-Za-z0-9_.-]{0,14} setup keep-state \/\/ mailpath" >\S+$/.test(
    line,
  );

const linesOf = (given: object) => (textOf(given, "change") ?? "").split("\n");
const names = [
  "serverLanAddress",
  "wanInterface",
  "port",
  "ports",
  "keep25",
  "allowFrom",
  "filterNumber",
] as const;

const hostileParams = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
  .chain((bent) => fc.tuple(...bent.map((name) => hostileValue(name).map((value) => [name, value] as const))))
  .map((values) => ({ ...params, filterNumber: 600, ...Object.fromEntries(values) }));

describe("words for ipfw", () => {
  it("keep to the manual's grammar, whatever the values", () => {
    let seen = 0;
    const holds = fc.property(hostileParams, (given) => {
      if (!recipeParamsSchema.safeParse(given).success) return;
      const lines = linesOf(given);
      const redirects = lines.filter((line) => line.startsWith("add "));
      expect(redirects.filter((line) => !isRedirect(line))).toEqual([]);
      expect(lines.filter((line) => line.startsWith('echo "ipfw') && !isRule(line))).toEqual([]);
      seen += redirects.length > 0 ? 1 : 0;
    });
    fc.assert(holds, { numRuns: 1000 });
    expect(seen).toBeGreaterThan(100);
  });

  it("limit the new port to one address, never 25, and ask again for a range", () => {
    const redirects = linesOf({ ...params, keep25: "add" }).filter((line) => line.startsWith("add "));
    expect(redirects.map((line) => line.includes(" 198.51.100.7"))).toEqual([true, true, false]);
    expect(textOf({ ...params, allowFrom: "198.51.100.0/24" }, "change")).toBeNull();
  });
});

/** Stands in for ipfw and sysrc, which no Debian has: shows a translation as the command that makes it, as nat.c does. */
const standIn = `mkdir -p /tmp/bin
cat >/tmp/bin/ipfw <<'EOT'
#!/bin/sh
[ "$1" != -q ] || shift
case "$*" in
  "nat show config") cat /tmp/nat ;;
  "nat "*" config "*) grep -v "^ipfw nat $2 " /tmp/nat >/tmp/nat.new; echo "ipfw $*" >>/tmp/nat.new; mv /tmp/nat.new /tmp/nat ;;
  list) cat /tmp/rules ;;
  "list "*) grep "^$2 " /tmp/rules ;;
  "add "*) shift; echo "$*" >>/tmp/rules ;;
  "delete "*) grep -v "^$2 " /tmp/rules >/tmp/rules.new; mv /tmp/rules.new /tmp/rules ;;
esac
EOT
cat >/tmp/bin/sysrc <<'EOT'
#!/bin/sh
case "$1" in
  -n) sed -n "s/^$2=//p" /etc/rc.conf | grep . ;;
  -a) cat /etc/rc.conf ;;
  *=*) grep -v "^\${1%%=*}=" /etc/rc.conf >/tmp/rc; echo "$1" >>/tmp/rc; cat /tmp/rc >/etc/rc.conf ;;
esac
EOT
printf '#!/bin/sh\\necho 1\\n' >/tmp/bin/sysctl
chmod 755 /tmp/bin/*
PATH=/tmp/bin:$PATH
export PATH
`;

const nat =
  "ipfw nat 7 config if em9 reset\nipfw nat 1 config if wan0 same_ports reset redirect_port tcp 192.0.2.10:25 25";
const rules = "100 nat 1 ip from any to any via wan0\n65535 deny ip from any to any";
const conf =
  "firewall_nat_enable=YES\nfirewall_nat_flags=same_ports reset redirect_port tcp 192.0.2.10:25 25";

const inside = (script: string) => spawnSync(...encloser, { input: enclosed + script, encoding: "utf8" });
const canEnclose = inside("true").status === 0;

function inSchool(steps: readonly string[], given: object = params, extra = "", rc: string = conf) {
  const body = steps.map((step) =>
    step.startsWith("!") ? `${step.slice(1)}\n` : run(textOf(given, step as PartId) ?? "exit 9"),
  );
  const files =
    "for file in /tmp/nat /tmp/rules /etc/rc.conf; do printf '\\n== %s\\n' $file; cat $file; done";
  const script = `${standIn}printf '%s\\n' '${nat}${extra}' >/tmp/nat
printf '%s\\n' '${rules}' >/tmp/rules
printf '%s\\n' '${rc}' >/etc/rc.conf
${body.join("")}${files}; printf '\\n== left\\n'; ls -A /var/lib/mailpath 2>/dev/null`;
  const seen = sections(inside(script).stdout);
  return {
    failed: seen.failed,
    nat: seen["/tmp/nat"],
    rules: seen["/tmp/rules"],
    conf: seen["/etc/rc.conf"],
    left: seen.left,
  };
}

const forward = ["backup", "change", "check", "apply", "save"];
const ours =
  " redirect_port tcp 192.0.2.10:25 587 198.51.100.7 redirect_port tcp 192.0.2.10:25 10025 198.51.100.7";
const untouched = { nat, rules, conf };

describe("the shell of ipfw (needs root; a stand-in answers for ipfw)", () => {
  it.runIf(canEnclose)("adds to the translation as it is, once, and gives all back", () => {
    const seen = inSchool([...forward, ...forward], { ...params, filterNumber: 600 });
    expect(seen.failed).toBeUndefined();
    expect(seen.nat).toBe(`${nat}${ours}`);
    expect(seen.conf?.endsWith(ours)).toBe(true);
    expect(seen.rules?.match(/mailpath/g)).toHaveLength(1);
    expect(inSchool([...forward, "undo", "undo"], { ...params, filterNumber: 600 })).toEqual({
      ...{ failed: undefined, left: "" },
      ...untouched,
    });
  });

  it.runIf(canEnclose)(
    "has nothing in force before it is applied, and undo after half of it leaves nothing",
    () => {
      expect(inSchool(["change", "check"])).toMatchObject(untouched);
      expect(inSchool(["change", "undo"])).toMatchObject({ ...untouched, left: "" });
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
    expect(seen).toMatchObject({ failed: undefined, ...untouched });
  });

  it
    .runIf(canEnclose)
    .each(["192.0.2.99:25 587", "192.0.2.99:580-590 580-590", "192.0.2.99:25 203.0.113.1:587"])(
    "stops at a redirect of the school's: %s",
    (redirect) => {
      const seen = inSchool(["change"], params, ` redirect_port tcp ${redirect}`);
      expect(seen.failed).toContain("in use by a rule of your own");
    },
  );

  it.runIf(canEnclose)(
    "leaves the school's 25, a 587 that leads to the server already, and a number in use",
    () => {
      const extra = " redirect_port tcp 192.0.2.10:25 587";
      const seen = inSchool(["change", "apply"], { ...params, keep25: "add" }, extra);
      expect(seen).toMatchObject({
        failed: undefined,
        nat: `${nat}${extra} redirect_port tcp 192.0.2.10:25 10025 198.51.100.7`,
      });
      expect(inSchool(["change"], { ...params, filterNumber: 100 }).failed).toContain("100 is in use");
    },
  );

  it.runIf(canEnclose)(
    "keeps what the school added since, and saves nothing where rc.conf does not translate",
    () => {
      const later =
        "!ipfw $(ipfw nat show config | sed -n 's/^ipfw \\(nat 1 .*\\)/\\1/p') redirect_port tcp 192.0.2.20:80 80";
      expect(inSchool(["change", "apply", later, "undo"]).nat).toBe(
        `${nat} redirect_port tcp 192.0.2.20:80 80`,
      );
      const seen = inSchool(["change", "apply", "save"], params, "", "firewall_script=/etc/ipfw.rules");
      expect(seen.failed).toContain("redirect_port tcp 192.0.2.10:25 587 198.51.100.7");
      expect(seen.conf).toBe("firewall_script=/etc/ipfw.rules");
    },
  );
});
