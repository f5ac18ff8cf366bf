import { describe, expect, it } from "vitest";
import type { Resolve } from "@/lib/smtp/resolve";
import { isWatched } from "./watched";

const names: Record<string, string[]> = {
  "mail.minami.example": ["203.0.113.10"],
  "smtp.minami.example": ["2001:db8::10", "203.0.113.10"],
  "smtp.provider.example": ["198.51.100.5"],
};
const resolve: Resolve = async (host) =>
  names[host] ? { ok: true, addresses: names[host], dnsMs: 1 } : { ok: false, code: "ENOTFOUND", dnsMs: 1 };
const server = { host: "mail.minami.example", addresses: [] as string[] };

describe("isWatched", () => {
  it.each([
    ["mail.minami.example", true],
    ["smtp.minami.example", true],
    ["smtp.provider.example", false],
    ["unknown.example", false],
  ])("%s: %s", async (host, expected) => {
    expect(await isWatched(host, [server], resolve)).toBe(expected);
  });

  it("knows the addresses of a profile, in any spelling, of any school", async () => {
    const servers = [server, { host: "mail.kita.example", addresses: ["2001:DB8:0::10"] }];
    expect(await isWatched("smtp.minami.example", servers, resolve)).toBe(true);
    expect(await isWatched("smtp.provider.example", servers, resolve)).toBe(false);
  });
});
