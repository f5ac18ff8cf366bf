import { isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RecipeParamName, recipeParamsSchema } from "./recipe";

const taken = (name: RecipeParamName, value: unknown) => {
  const parsed = recipeParamsSchema.safeParse({ [name]: value });
  return parsed.success ? parsed.data[name] : parsed.error.issues.map(({ message }) => message);
};

describe("an address range", () => {
  it.each([
    ["198.51.100.7/24", "198.51.100.0/24"],
    ["198.51.100.7", "198.51.100.7/32"],
    ["2001:DB8::7/64", "2001:db8::/64"],
    ["2001:db8::7", "2001:db8::7/128"],
    ["0.0.0.0/0", "0.0.0.0/0"],
  ])("%s is written %s", (given, written) => {
    expect(taken("allowFrom", given)).toBe(written);
  });

  it.each([
    ...[
      "192.0.2.0/024",
      "192.0.2.0/00",
      "192.0.2.0/33",
      "192.0.2.0/",
      "/24",
      "192.0.2.0/24/24",
      "192.0.2.0/+8",
    ],
    ...[
      "2001:db8::/064",
      "2001:db8::/129",
      "192.0.2.0-192.0.2.9",
      "192.0.2.0/255.255.255.0",
      "192.0.2.0/24\n",
    ],
  ])("%j is none", (given) => {
    expect(taken("allowFrom", given)).toEqual(["not an address range"]);
  });

  it("has one spelling, whatever was given", () => {
    const given = fc
      .tuple(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(140))
      .map(([base, bits]) => `${base}/${bits}`);
    fc.assert(
      fc.property(given, (text) => {
        const range = taken("allowFrom", text);
        if (Array.isArray(range)) return;
        const [base = "", bits] = String(range).split("/");
        expect([4, 6]).toContain(isIP(base));
        expect(bits).toBe(`${Number(text.split("/")[1])}`);
        expect(taken("allowFrom", range)).toBe(range);
      }),
    );
  });
});

describe("the server's LAN", () => {
  it.each(["10.0.0.0/8", "192.0.2.0/24", "2001:db8::/32", "2001:db8:1::/64"])("may be %s", (range) => {
    expect(taken("lanSubnet", range)).toBe(range);
  });
  it.each(["0.0.0.0/0", "128.0.0.0/1", "::/0", "2000::/3"])(
    "is not as wide as %s, which takes in strangers",
    (range) => {
      expect(taken("lanSubnet", range)).toEqual(["too wide for one LAN"]);
    },
  );
});

describe("an address of a machine", () => {
  it.each([
    ...["0.0.0.0", "127.0.0.1", "224.0.0.1", "255.255.255.255", "169.254.1.1"],
    ...["::", "::1", "ff02::1", "fe80::1", "::ffff:192.0.2.1"],
  ])("is not %s", (address) => {
    for (const name of ["serverLanAddress", "publicAddress"] as const)
      expect(taken(name, address)).toEqual(["not the address of a machine on a network"]);
  });
  it("is written in its one spelling", () => {
    expect(taken("serverLanAddress", "2001:DB8:0:0::0A")).toBe("2001:db8::a");
  });
  it("is refused as such where it is no address at all", () => {
    expect(taken("serverLanAddress", "192.0.2.999")).toEqual(["not an IP address"]);
    expect(taken("lanSubnet", "192.0.2.0/99")).toEqual(["not an address range"]);
  });
});

describe("a filter's number", () => {
  it("ends where the maker's numbers end", () => {
    expect(taken("filterNumber", 21_474_836)).toBe(21_474_836);
    expect(taken("filterNumber", 21_474_837)).toHaveLength(1);
  });
});
