import { describe, expect, it } from "vitest";
import { routerCapabilities, ruledOutByRouter } from "@/lib/catalogue/capability";
import { routers } from "@/lib/catalogue/router/index";
import { type Profile, profileSchema } from "@/lib/core/profile";
import { routerObstacles } from "./router-obstacles";

const school = (router: string, recipeParams: object = {}): Profile =>
  profileSchema.parse({
    version: 1,
    name: "Minami",
    lines: [
      { id: "classroom", name: "Classrooms", router: "yamaha-rtx" },
      { id: "server", name: "Server", router },
    ],
    server: { host: "mail.example.jp", line: "server" },
    recipeParams,
  });

describe("the router on the server's line", () => {
  it.each([
    ["cisco-ios", "hairpin", 587, ["router-cannot-hairpin"]],
    ["cisco-ios", "router-nat", 587, []],
    ["mikrotik", "hairpin", 587, []],
    ["windows-portproxy", "router-nat", 587, ["router-hides-clients"]],
    ["juniper-srx", "router-nat", 465, ["implicit-tls-needs-listener"]],
    ["other", "router-nat", 465, []],
    ["fitelnet", "router-nat", 587, []],
  ] as const)("%s stands against %s on port %i with %j", (router, kind, port, expected) => {
    expect(routerObstacles(school(router), kind, port)).toEqual(expected);
  });

  it("matters where the new port is to be limited and it cannot", () => {
    const limited = { allowFrom: "198.51.100.0/24" };
    for (const router of ["seil", "yamaha-rtx"])
      expect(routerObstacles(school(router, limited), "router-nat", 587)).toEqual([
        "router-cannot-limit-source",
      ]);
    for (const router of ["allied-ar", "fortigate", "cisco-ios"])
      expect(routerObstacles(school(router, limited), "router-nat", 587)).toEqual([]);
  });

  it("says nothing against another way out", () => {
    for (const { id } of routers) expect(routerObstacles(school(id), "mta-port", 465)).toEqual([]);
  });
});

describe("an ability that nobody knows", () => {
  it("rules out nothing, and one that is missing rules out", () => {
    const unknown = routerCapabilities("fitelnet");
    if (unknown === null) throw new Error("no FITELnet");
    expect(ruledOutByRouter(unknown, { port: 587, limited: true })).toEqual([]);
    expect(ruledOutByRouter({ ...unknown, translatesPort: "no" }, { port: 587, limited: false })).toEqual([
      { remedy: "router-nat", because: ["router-cannot-translate-port"] },
    ]);
  });
});
