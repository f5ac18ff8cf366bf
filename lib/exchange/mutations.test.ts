import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { schoolsBundle } from "./bundle";
import { knownSchools } from "./data";
import { applyPlan } from "./mutations";
import { planOf, readFile } from "./plan";
import { schoolsTable } from "./table";

const editor = (grants: object = { everywhere: "editor", schools: {} }) =>
  asUserScope({ userId: "u1", name: "t", email: "", sessionId: "s", peer: null, grants: grants as never });

const profile = (name: string) =>
  profileSchema.parse({
    version: 1,
    name,
    lines: [{ id: "classroom" }],
    server: { host: "mail.example.jp" },
    notes: "メモ",
  });

describe.each(testDatabases)("import and export on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const load = async (user = editor()) =>
    new Map((await knownSchools(user, "edit")).map((school) => [school.id, school]));
  const plan = async (text: string) => {
    const known = await load();
    return planOf(readFile(text, known), known);
  };

  it("a thousand schools go in by a table, and come out the same", async () => {
    const schools = Array.from({ length: 1_000 }, (_, n) => ({ id: "", profile: profile(`S${n}`) }));
    const table = schoolsTable(schools);
    expect(await applyPlan(editor(), await plan(table))).toEqual({ added: 1_000, changed: 0 });
    const out = [...(await load()).values()];
    expect(out.map((one) => one.profile.name).sort()).toEqual(schools.map((one) => one.profile.name).sort());
    for (const text of [schoolsTable(out), schoolsBundle(out)])
      expect((await plan(text)).every(({ kind }) => kind === "same")).toBe(true);
  }, 60_000);

  it("all or nothing: one school that was saved meanwhile, and not one row is written", async () => {
    const before = [...(await load()).values()];
    const renamed = before.slice(0, 20).map((one) => ({
      id: one.id,
      profile: { ...one.profile, notes: "neu" },
    }));
    const changes = await plan(schoolsBundle([...renamed, { id: "elsewhere", profile: profile("New") }]));
    const last = renamed.at(-1)?.id ?? "";
    await test.database.school.update({ where: { id: last }, data: { version: { increment: 1 } } });
    await expect(applyPlan(editor(), changes)).rejects.toMatchObject({ code: "conflict" });
    const after = await load();
    expect(after.size).toBe(before.length);
    expect([...after.values()].some((one) => one.profile.notes === "neu")).toBe(false);
    expect(await applyPlan(editor(), await plan(schoolsBundle(renamed)))).toEqual({ added: 0, changed: 20 });
    expect(await test.database.auditEntry.count({ where: { action: "school.import" } })).toBe(2);
  }, 60_000);

  it("knows only what the person may change there", async () => {
    const [first] = [...(await load()).keys()];
    const grants = { everywhere: "viewer", schools: { [first ?? ""]: "editor" } };
    expect([...(await load(editor(grants))).keys()]).toEqual([first]);
    expect((await knownSchools(editor(grants), "view")).length).toBe(1_000);
    expect(await knownSchools(editor({ everywhere: null, schools: {} }), "view")).toEqual([]);
  });
});
