import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RecipeParams } from "@/lib/core/recipe";
import { armFor, partText, runParts, theChange } from "./recipe";
import { bringsTheForwardBack, opensTheHairpin } from "./router-remedies";
import { addresses, buildSite, type Site } from "./site";

const { router: publicAddress, server, classroom, stranger, lan } = addresses;

type Ruleset = { forward?: string; nat?: string; chain?: string };

/** A school's own file: default drop, 25 forwarded by itself, its hairpin for 25 included. */
const schoolRules = ({ chain = "inet filter forward", forward = "", nat }: Ruleset = {}) => {
  const [family, table, name] = chain.split(" ");
  return `#!/usr/sbin/nft -f
flush ruleset
table ${family} ${table} {
  chain ${name} {
    type filter hook forward priority filter; policy drop;
    ct state established,related accept
    iifname "office0" oifname "uplink0" accept
    iifname "uplink0" oifname "office0" ip daddr ${server} tcp dport 25 accept
${forward}
    counter drop
  }
}
table ip nat {
  chain prerouting {
    type nat hook prerouting priority dstnat; policy accept;
${nat ?? `    iifname "uplink0" tcp dport 25 dnat to ${server}:25`}
  }
  chain postrouting {
    type nat hook postrouting priority srcnat; policy accept;
    oifname "uplink0" masquerade
    iifname "office0" oifname "office0" ct status dnat masquerade
  }
}`;
};

describe("nftables", () => {
  let site: Site;
  beforeAll(async () => {
    site = await buildSite({ wan: "uplink0", lan: "office0" });
  });
  afterAll(() => site?.remove());

  const rules = () => site.router.setUp("nft -s list ruleset");
  const choice = (params: RecipeParams, remedy = "router-nat") => ({
    remedy,
    platform: "nftables",
    params: { serverLanAddress: server, wanInterface: "uplink0", ...params },
  });
  const load = async (ruleset: Ruleset = {}) => {
    await site.router.write("/etc/nftables.conf", schoolRules(ruleset), 0o755);
    await site.router.setUp("nft -f /etc/nftables.conf");
    return rules();
  };
  beforeEach(async () => {
    await site.router.setUp("rm -rf /var/lib/mailpath /var/backups/mailpath /etc/mailpath");
  });

  it("opens the new port, keeps 25, shows the client's address, and undo leaves no trace", async () => {
    const before = await load();
    expect(await site.dial("classroom", publicAddress, 587)).toBe("ECONNREFUSED");
    await runParts(site.router, choice({}), ["detect", "before", ...theChange, "verify"]);
    expect(await site.dial("classroom", publicAddress, 587)).toMatch(classroom);
    expect(await site.dial("stranger", publicAddress, 587)).toMatch(stranger);
    expect(await site.dial("classroom", publicAddress, 25)).toMatch(classroom);
    const after = await rules();
    await runParts(site.router, choice({}), theChange);
    expect(await rules()).toBe(after);
    expect((await site.router.setUp("ls /var/backups/mailpath")).trim().split("\n")).toHaveLength(2);
    await runParts(site.router, choice({}), ["undo"]);
    expect(await rules()).toBe(before);
    expect(await site.dial("classroom", publicAddress, 587)).toBe("ECONNREFUSED");
    await runParts(site.router, choice({}), ["undo"]);
    expect(await rules()).toBe(before);
    expect(await site.router.setUp("ls -A /var/lib/mailpath 2>/dev/null || true")).toBe("");
  });

  it("limits the new port and never 25, brings 25 where none is, and lets the LAN in", async () => {
    const before = await load({ nat: "" });
    const params: RecipeParams = {
      port: 10025,
      keep25: "add",
      allowFrom: `${classroom}/32`,
      lanSubnet: lan,
      lanInterface: "office0",
      publicAddress,
    };
    await runParts(site.router, choice(params), theChange);
    expect(await site.dial("classroom", publicAddress, 10025)).toMatch(classroom);
    expect(await site.dial("stranger", publicAddress, 10025)).toBe("ECONNREFUSED");
    expect(await site.dial("stranger", publicAddress, 25)).toMatch(stranger);
    expect(await site.dial("pc", publicAddress, 10025)).toMatch("192.168.7.1");
    expect(await site.dial("pc", publicAddress, 25)).toMatch("192.168.7.1");
    await runParts(site.router, choice({}), ["undo"]);
    expect(await rules()).toBe(before);
  });

  it("passes 25 on where the forward is lost, part by part, and undo leaves no trace", async () =>
    bringsTheForwardBack({ site, rules, choice }, await load({ nat: "" })));

  it("lets the LAN reach the public address, part by part, and undo leaves no trace", async () =>
    opensTheHairpin({ site, rules, choice }, await load(), "office0"));

  it("leaves the school's 25 alone where it has one, and stops where the new port is taken", async () => {
    const before = await load();
    await runParts(site.router, choice({ keep25: "add" }), theChange);
    expect(await rules()).not.toMatch(/original proto-dst 25 /);
    await runParts(site.router, choice({}), ["undo"]);
    for (const rule of [
      `iifname "uplink0" tcp dport { 443, 587 } dnat to 192.168.7.50`,
      `iifname "uplink0" tcp dport 500-600 dnat to 192.168.7.50`,
      `tcp dport 587 redirect to :2587`,
    ]) {
      const taken = await load({ nat: `    ${rule}` });
      const output = await site.router.sh(partText(choice({}), "change"));
      expect([output.code, output.stderr]).toEqual([
        1,
        expect.stringContaining("Nothing was changed: port 587"),
      ]);
      expect((await site.router.sh(partText(choice({}), "apply"))).code).toBe(1);
      expect(await rules()).toBe(taken);
    }
    await load();
    expect(await rules()).toBe(before);
  });

  it("finds the chain that forwarded packets pass, by name or by itself", async () => {
    const chain = "ip firewall fwd-in";
    for (const params of [{}, { filterTable: "ip firewall", filterChain: "fwd-in" }]) {
      const before = await load({ chain });
      await runParts(site.router, choice(params), theChange);
      expect(await site.dial("classroom", publicAddress, 587)).toMatch(classroom);
      await runParts(site.router, choice({}), ["undo"]);
      expect(await rules()).toBe(before);
    }
    const output = await site.router.sh(partText(choice({ filterTable: "inet nothing" }), "change"));
    expect([output.code, output.stderr]).toEqual([1, expect.stringContaining("ip firewall fwd-in")]);
  });

  it("takes a half-done change back", async () => {
    const before = await load();
    for (const parts of [["backup"], ["backup", "change"], ["backup", "change", "check"]] as const) {
      await runParts(site.router, choice({}), parts);
      await runParts(site.router, choice({}), ["undo"]);
      expect(await rules()).toBe(before);
      expect(await site.router.setUp("ls -A /var/lib/mailpath 2>/dev/null || true")).toBe("");
    }
  });

  it("saves what a restart loads, and undo takes that back too", async () => {
    const before = await load();
    const file = await site.router.read("/etc/nftables.conf");
    await runParts(site.router, choice({}), [...theChange, "save", "save"]);
    const saved = await rules();
    await site.router.setUp("nft flush ruleset; nft -f /etc/nftables.conf; nft -f /etc/nftables.conf");
    expect(await rules()).toBe(saved);
    expect(await site.dial("classroom", publicAddress, 587)).toMatch(classroom);
    await runParts(site.router, choice({}), ["undo"]);
    expect(await site.router.read("/etc/nftables.conf")).toBe(file);
    expect(await rules()).toBe(before);
    expect((await site.router.sh("ls /etc/mailpath")).code).not.toBe(0);
  });

  it("does not save what a restart could not load", async () => {
    await load();
    await site.router.write("/etc/nftables.conf", "flush ruleset\ntable inet other {\n}\n");
    await runParts(site.router, choice({}), theChange);
    const output = await site.router.sh(partText(choice({}), "save"));
    expect([output.code, output.stderr]).toEqual([1, expect.stringContaining("Not saved")]);
    expect(await site.router.read("/etc/nftables.conf")).toBe("flush ruleset\ntable inet other {\n}\n");
    await runParts(site.router, choice({}), ["undo"]);
  });

  it("takes an armed change back by itself, and leaves a disarmed one", async () => {
    const before = await load();
    await runParts(site.router, choice({}), ["backup", "change", "check"]);
    await armFor(site.router, choice({}), 3);
    await runParts(site.router, choice({}), ["apply"]);
    expect(await site.dial("classroom", publicAddress, 587)).toMatch(classroom);
    await expect.poll(rules, { timeout: 10_000 }).toBe(before);
    await runParts(site.router, choice({}), ["backup", "change", "check"]);
    await armFor(site.router, choice({}), 3);
    await runParts(site.router, choice({}), ["apply", "disarm"]);
    const after = await rules();
    await sleep(4_000);
    expect(await rules()).toBe(after);
    expect(await site.router.setUp("ps -e -o args= | grep -c '[s]leep 3' || true")).toBe("0\n");
    await runParts(site.router, choice({}), ["undo"]);
    expect(await rules()).toBe(before);
  });
});
