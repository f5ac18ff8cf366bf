import { describe, expect, it } from "vitest";
import { planItems, refusalOf } from "./plan";
import { resolveHost } from "./resolve";

const server = { role: "server", host: "mail.school.example", port: 25 } as const;
const found = (...addresses: string[]) =>
  new Map([["mail.school.example", { ok: true as const, addresses, dnsMs: 3 }]]);

describe("planItems", () => {
  it("dials each public address a name gave, and remembers them all", () => {
    const items = planItems([server], found("8.8.8.8", "2606:4700::1111"), []);
    expect(items).toMatchObject([
      { kind: "dial", address: "8.8.8.8", id: "0.0", resolved: ["8.8.8.8", "2606:4700::1111"] },
      { kind: "dial", address: "2606:4700::1111", id: "0.1" },
    ]);
  });

  it.each([
    "192.0.2.10",
    "203.0.113.1",
    "127.0.0.1",
    "10.0.0.1",
    "169.254.1.1",
    "::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
  ])("refuses %s where no operator allows it", (address) => {
    expect(planItems([server], found(address), [])).toMatchObject([
      { kind: "refused", refusal: { reason: "special" } },
    ]);
  });

  it("dials a special address inside an allowed range, and only there", () => {
    const items = planItems([server], found("192.0.2.10", "198.51.100.1"), ["192.0.2.0/24"]);
    expect(items.map(({ kind }) => kind)).toEqual(["dial", "refused"]);
  });

  it.each(["169.254.169.254", "fd00:ec2::254", "::ffff:169.254.169.254"])(
    "never dials metadata %s",
    (address) => {
      const items = planItems([server], found(address), ["0.0.0.0/0", "::/0"]);
      expect(items).toMatchObject([{ kind: "refused", refusal: { reason: "metadata", range: null } }]);
    },
  );

  it("keeps an endpoint whose name gave nothing", () => {
    const nothing = new Map([["mail.school.example", { ok: false as const, code: "ENOTFOUND", dnsMs: 9 }]]);
    expect(planItems([server], nothing, [])).toMatchObject([
      { kind: "unresolved", code: "ENOTFOUND", dnsMs: 9 },
    ]);
  });

  it("names the range to allow", () => {
    expect(refusalOf("192.0.2.77").range).toBe("192.0.2.0/24");
    expect(refusalOf("fd12:3456:789a:1::5").range).toBe("fd12:3456:789a:1::/64");
  });
});

describe("resolveHost", () => {
  it("takes a literal as it is and asks the system for a name", async () => {
    expect(await resolveHost("2001:DB8::1")).toMatchObject({ ok: true, addresses: ["2001:db8::1"] });
    expect(await resolveHost("localhost")).toMatchObject({
      ok: true,
      addresses: expect.arrayContaining(["127.0.0.1"]),
    });
  });
});
