import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { recipeSchema } from "@/lib/core/recipe";
import { buildBundle, runCli, scratch } from "./run-cli";

const params = {
  host: "mail.minami.example",
  serverLanAddress: "192.168.0.10",
  wanInterface: "wan0",
  port: 587,
  keep25: "existing",
};
const nat = ["recipe", "--remedy", "router-nat", "--platform", "nftables", "--params", "params.json"];

beforeAll(async () => {
  await buildBundle();
  await writeFile(join(scratch, "params.json"), JSON.stringify(params));
  await writeFile(
    join(scratch, "yamaha.json"),
    JSON.stringify({ ...params, natDescriptor: 1000, entryNumber: 2 }),
  );
  await writeFile(join(scratch, "few.json"), "{}");
  await writeFile(join(scratch, "evil.json"), JSON.stringify({ ...params, wanInterface: "wan0; reboot" }));
  await writeFile(join(scratch, "odd.json"), JSON.stringify({ ...params, prot: 587 }));
}, 60_000);

describe("mailpath recipe", () => {
  it("lists what there is, each once, with what it needs", async () => {
    const listed = JSON.parse((await runCli(["recipe", "--list", "--json"])).stdout);
    const names = listed.map(
      ({ remedy, platform }: { remedy: string; platform: string }) => `${remedy} ${platform}`,
    );
    expect(names).toContain("router-nat nftables");
    expect(new Set(names).size).toBe(names.length);
    const entry = listed[names.indexOf("router-nat nftables")];
    expect(entry).toMatchObject({ shell: "sh", needs: expect.arrayContaining(["serverLanAddress"]) });
  });

  it.each(["en", "ja"])("gives the whole recipe in %s", async (lang) => {
    const recipe = recipeSchema.parse(JSON.parse((await runCli([...nat, "--lang", lang, "--json"])).stdout));
    expect(recipe).toMatchObject({ remedy: "router-nat", platform: "nftables", lang });
    expect(recipe.parts.map(({ id }) => id)).toEqual(expect.arrayContaining(["change", "apply", "undo"]));
  });

  it("prints the bare commands of one part", async () => {
    const ran = await runCli([...nat, "--part", "change"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("192.168.0.10");
  });

  it("warns beside commands that stand on others' pages alone", async () => {
    const yamaha = nat.map((word) => (word === "nftables" ? "yamaha-rtx" : word)).with(-1, "yamaha.json");
    const ran = await runCli([...yamaha, "--part", "change"]);
    expect(ran).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("compare it with the vendor's manual"),
    });
    expect(ran.stdout).toContain("tcp 587=25");
  });

  it("asks for what is missing and shows no command", async () => {
    const few = nat.with(-1, "few.json");
    const ran = await runCli([...few, "--part", "change"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("serverLanAddress");
    const recipe = recipeSchema.parse(JSON.parse((await runCli([...few, "--json"])).stdout));
    const change = recipe.parts.find(({ id }) => id === "change");
    expect(change?.blocks.map(({ kind }) => kind)).toEqual(["note"]);
  });

  it("refuses a value that is not what its name says", async () => {
    const ran = await runCli([...nat.with(-1, "evil.json"), "--part", "change"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("wanInterface");
  });

  it("says which name it does not know", async () => {
    const ran = await runCli([...nat.with(-1, "odd.json"), "--json"]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('"prot"');
  });

  it("names the parts there are", async () => {
    const ran = await runCli([...nat, "--part", "dessert"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("change");
  });
});
