import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RecipeParams } from "@/lib/core/recipe";
import { armFor, partText, runParts, theChange } from "./recipe";
import { bringsTheForwardBack, opensTheHairpin } from "./router-remedies";
import { addresses, buildSite, type Site } from "./site";

const { router: publicAddress, server, classroom, stranger, lan } = addresses;

const forward25 = `-A PREROUTING -i ppp0 -p tcp -m tcp --dport 25 -j DNAT --to-destination ${server}:25\n`;

/** A school's own file: default drop, and what `nat` says. */
const schoolRules = (nat = forward25, chain = "FORWARD") => `*filter
:INPUT DROP [0:0]
:FORWARD DROP [0:0]
:OUTPUT ACCEPT [0:0]
${chain === "FORWARD" ? "" : `:${chain} - [0:0]\n`}-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A INPUT -i lan9 -j ACCEPT
-A INPUT -p tcp -j REJECT --reject-with tcp-reset
${chain === "FORWARD" ? "" : `-A FORWARD -j ${chain}\n`}-A ${chain} -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A ${chain} -i lan9 -o ppp0 -j ACCEPT
-A ${chain} -d ${server}/32 -i ppp0 -o lan9 -p tcp -m tcp --dport 25 -m conntrack --ctorigdstport 25 -j ACCEPT
-A ${chain} -j DROP
COMMIT
*nat
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
${nat}-A POSTROUTING -o ppp0 -j MASQUERADE
COMMIT
`;

describe("iptables", () => {
  let site: Site;
  beforeAll(async () => {
    site = await buildSite({ wan: "ppp0", lan: "lan9" });
  });
  afterAll(() => site?.remove());

  const rules = async () =>
    (await site.router.setUp("iptables-save")).replace(/^#.*\n/gm, "").replace(/\[\d+:\d+\]/g, "[0:0]");
  const choice = (params: RecipeParams, remedy = "router-nat") => ({
    remedy,
    platform: "iptables",
    params: { serverLanAddress: server, wanInterface: "ppp0", ...params },
  });
  const file = "/etc/iptables/rules.v4";
  const load = async (text = schoolRules()) => {
    await site.router.write(file, text);
    await site.router.setUp(`iptables-restore ${file}`);
    return rules();
  };
  beforeEach(async () => {
    await site.router.setUp("rm -rf /var/lib/mailpath /var/backups/mailpath");
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
    await runParts(site.router, choice({}), ["undo"]);
    expect(await rules()).toBe(before);
    await runParts(site.router, choice({}), ["undo"]);
    expect(await rules()).toBe(before);
    expect(await site.router.setUp("ls -A /var/lib/mailpath")).toBe("");
  });

  it("limits the new port and never 25, brings 25 where none is, and lets the LAN in", async () => {
    const before = await load(schoolRules("", "school-fwd"));
    const params: RecipeParams = {
      port: 2525,
      keep25: "add",
      allowFrom: `${classroom}/32`,
      lanSubnet: lan,
      lanInterface: "lan9",
      publicAddress,
      filterChain: "school-fwd",
    };
    await runParts(site.router, choice(params), theChange);
    expect(await site.dial("classroom", publicAddress, 2525)).toMatch(classroom);
    expect(await site.dial("stranger", publicAddress, 2525)).toBe("ECONNREFUSED");
    expect(await site.dial("stranger", publicAddress, 25)).toMatch(stranger);
    expect(await site.dial("pc", publicAddress, 2525)).toMatch("192.168.7.1");
    expect(await site.dial("pc", publicAddress, 25)).toMatch("192.168.7.1");
    await runParts(site.router, choice({}), ["undo"]);
    expect(await rules()).toBe(before);
  });

  it("passes 25 on where the forward is lost, part by part, and undo leaves no trace", async () =>
    bringsTheForwardBack({ site, rules, choice }, await load(schoolRules(""))));

  it("lets the LAN reach the public address, part by part, and undo leaves no trace", async () =>
    opensTheHairpin({ site, rules, choice }, await load(), "lan9"));

  it("leaves the school's 25 alone where it has one, and stops where the new port is taken", async () => {
    await load();
    await runParts(site.router, choice({ keep25: "add" }), theChange);
    expect(await rules()).not.toMatch(/MAILPATH.*ctorigdstport 25 /);
    await runParts(site.router, choice({}), ["undo"]);
    for (const rule of [
      "-A PREROUTING -i ppp0 -p tcp -m multiport --dports 443,587 -j DNAT --to-destination 192.168.7.50",
      "-A PREROUTING -i ppp0 -p tcp -m tcp --dport 500:600 -j DNAT --to-destination 192.168.7.50",
      "-A PREROUTING -p tcp -m tcp --dport 587 -j REDIRECT --to-ports 2587",
    ]) {
      const taken = await load(schoolRules(`${rule}\n`));
      const output = await site.router.sh(partText(choice({}), "change"));
      expect([output.code, output.stderr]).toEqual([
        1,
        expect.stringContaining("Nothing was changed: port 587"),
      ]);
      expect((await site.router.sh(partText(choice({}), "apply"))).code).toBe(1);
      expect(await rules()).toBe(taken);
    }
  });

  it("takes a half-done change back, and leaves no table where there was none", async () => {
    await site.router.setUp("nft flush ruleset");
    const before = await rules();
    for (const parts of [
      ["backup"],
      ["backup", "change"],
      ["backup", "change", "check"],
      theChange,
    ] as const) {
      await runParts(site.router, choice({}), parts);
      await runParts(site.router, choice({}), ["undo"]);
      expect(await rules()).toBe(before);
      expect(await site.router.setUp("ls -A /var/lib/mailpath 2>/dev/null || true")).toBe("");
    }
  });

  it("saves what a restart loads, and undo takes that back too", async () => {
    const before = await load();
    await runParts(site.router, choice({}), [...theChange, "save"]);
    const saved = await site.router.read(file);
    const live = await rules();
    await runParts(site.router, choice({}), ["save"]);
    expect(await site.router.read(file)).toBe(saved);
    await site.router.setUp(`iptables-restore ${file}`);
    expect(await rules()).toBe(live);
    expect(await site.dial("classroom", publicAddress, 587)).toMatch(classroom);
    await runParts(site.router, choice({}), ["undo"]);
    expect(await site.router.read(file)).toBe(schoolRules());
    expect(await rules()).toBe(before);
  });

  it("takes an armed change back by itself", async () => {
    const before = await load();
    await runParts(site.router, choice({}), ["backup", "change", "check"]);
    await armFor(site.router, choice({}), 3);
    await runParts(site.router, choice({}), ["apply"]);
    expect(await site.dial("classroom", publicAddress, 587)).toMatch(classroom);
    await expect.poll(rules, { timeout: 10_000 }).toBe(before);
  });
});
