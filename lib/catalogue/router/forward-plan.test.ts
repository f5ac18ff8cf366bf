import { describe, expect, it } from "vitest";
import { type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";
import { renderRecipe } from "../recipes";

const least: RecipeParams = {
  serverLanAddress: "192.0.2.10",
  wanInterface: "wan0",
  lanInterface: "lan0",
  lanSubnet: "192.0.2.0/24",
};

function askedFor(remedy: string, platform: string, more: RecipeParams): string[] {
  const params = recipeParamsSchema.parse({ ...least, ...more });
  const rendered = renderRecipe({ remedy, platform, params, lang: "en" });
  if (!rendered.ok) throw new Error(rendered.reason);
  return rendered.missing;
}

describe.each(["nftables", "iptables"])("%s", (platform) => {
  const sixth = { allowFrom: "2001:db8::/32" };

  it.each([
    ["25 as the new port", { port: 25 }, ["port"]],
    ["25 as the only new port", { ports: [25, 25] }, ["ports"]],
    ["a source of the other address family", sixth, ["allowFrom"]],
    ["a LAN without the server in it", { lanSubnet: "198.51.100.0/24" }, ["lanSubnet"]],
    ["a LAN of the other address family", { lanSubnet: "2001:db8::/64" }, ["lanSubnet"]],
    ["an alias, which no packet comes in by", { wanInterface: "wan0:1" }, ["wanInterface"]],
    ["a name too long for the kernel", { lanInterface: "abcdefghijklmnop" }, ["lanInterface"]],
  ])("asks again instead of writing %s", (_, more: RecipeParams, asked) => {
    expect(askedFor("router-nat", platform, more)).toEqual(asked);
  });

  it.each([
    ["fix-forward", { port: 25, ports: [25] }],
    ["fix-forward", sixth],
    ["hairpin", { ...sixth, port: 25, wanInterface: "wan0:1" }],
    ["router-nat", { ports: [25, 587] }],
  ])("does not mind in %s what that recipe leaves unread: %j", (remedy, more: RecipeParams) => {
    expect(askedFor(remedy, platform, more)).toEqual([]);
  });
});

describe.each(["postfix", "sendmail-m4", "sendmail-cf-hand", "sendmail-cf-tool"])("%s", (platform) => {
  it("asks again where 25 would be the new port, and for the other half of a certificate", () => {
    expect(askedFor("mta-port", platform, { port: 25 })).toEqual(["port"]);
    expect(askedFor("mta-port", platform, { ports: [25] })).toEqual(["ports"]);
    expect(askedFor("mta-port", platform, { tlsKey: "/etc/mail.key" })).toEqual(["tlsCertificate"]);
  });
});
