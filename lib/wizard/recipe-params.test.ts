import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileValue } from "@/lib/catalogue/hostile-values";
import { profileSchema } from "@/lib/core/profile";
import { recipeParamsSchema } from "@/lib/core/recipe";
import { paramNames, platformFor, readParams, recipeParams } from "./recipe-params";

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "server-line", router: "nftables", publicAddress: "203.0.113.10", uses: ["server"] }],
  server: { host: "mail.example.jp", line: "server-line", lanAddress: "192.168.0.10", mta: "postfix" },
  recipeParams: {
    wanInterface: "eth0",
    lanSubnet: "192.168.0.7/24",
    entryNumber: "not a number",
    port: 10025,
  },
});

describe("recipeParams", () => {
  it("takes what the profile knows, drops what does not fit, and lets the chosen port win", () => {
    expect(recipeParams(profile, { port: 587 })).toEqual({
      host: "mail.example.jp",
      serverLanAddress: "192.168.0.10",
      publicAddress: "203.0.113.10",
      lanSubnet: "192.168.0.0/24",
      wanInterface: "eth0",
      port: 587,
    });
  });

  it("proposes the outgoing server of the provider that the mail server is on, and a typed one wins", () => {
    const lines = profile.lines.map((line) => ({ ...line, isp: "nifty" }));
    const on = (stored: Record<string, unknown>) =>
      recipeParams({ ...profile, lines, recipeParams: stored }, { port: 587 });
    expect(on({})).toMatchObject({ relayHost: "smtp.nifty.com", relayPort: 587 });
    expect(on({ relayHost: "smtp.other.example", relayPort: 465 })).toMatchObject({
      relayHost: "smtp.other.example",
      relayPort: 465,
    });
    const elsewhere = { ...profile, server: { ...profile.server, line: null, isp: "asahinet" } };
    expect(recipeParams(elsewhere, { port: 587 })).toMatchObject({
      relayHost: "mail.asahi-net.or.jp",
      relayPort: 465,
    });
  });
});

describe("readParams", () => {
  it("names every field that is wrong", () => {
    const typed = { wanInterface: "eth0; reboot", serverLanAddress: "192.168.0.999", port: "587" };
    expect(readParams(typed)).toEqual({ ok: false, wrong: ["serverLanAddress", "wanInterface"] });
  });
  it("reads numbers and lists, and an empty field as none", () => {
    expect(readParams({ ports: "587, 10025", entryNumber: "2", lanInterface: "" })).toEqual({
      ok: true,
      values: { ports: [587, 10025], entryNumber: 2, lanInterface: undefined },
    });
  });
});

/** What a form can send: text as it is, anything else written out (an object may refuse to become a text). */
const asText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(asText).join(", ");
  return typeof value === "string" ? value : fc.stringify(value);
};

describe("a form's text", () => {
  it("may be typed wide, as a Japanese keyboard does", () => {
    expect(
      readParams({ port: "５８７", serverLanAddress: "１９２．０．２．１０", ports: "５８７、１００２５" }),
    ).toEqual({
      ok: true,
      values: { port: 587, serverLanAddress: "192.0.2.10", ports: [587, 10025] },
    });
  });
  it.each(["0x24b", "1e3", "+587", "587.0", "-1", "587 25", "٥٨٧"])("is no port where it says %s", (port) => {
    expect(readParams({ port })).toEqual({ ok: false, wrong: ["port"] });
  });
  it("is refused by its field's name, or becomes the value that the recipe's own rule gives", () => {
    const typed = fc
      .constantFrom(...paramNames)
      .chain((name) => fc.tuple(fc.constant(name), hostileValue(name).map(asText)));
    fc.assert(
      fc.property(typed, ([name, value]) => {
        const read = readParams({ [name]: value });
        if (!read.ok) expect(read.wrong).toEqual([name]);
        else expect(recipeParamsSchema.parse(read.values)).toEqual(read.values);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("platformFor", () => {
  it("names the router for a router's remedy and the mail server for its own", () => {
    expect(platformFor(profile, "router-nat")).toBe("nftables");
    expect(platformFor(profile, "mta-port")).toBe("postfix");
  });
});
