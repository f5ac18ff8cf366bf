import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantsOf } from "@/lib/account/data";
import { type Right, rights } from "@/lib/account/rights";
import { asUserScope, type UserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { listDeleted, listSchools } from "./data";
import { grantSchool } from "./loaders";
import { createSchool, deleteSchool } from "./mutations";

const profile = (name: string) =>
  profileSchema.parse({ version: 1, name, lines: [{ id: "a" }], server: { host: "mail.example.jp" } });

describe.each(testDatabases)("the gate of a school on %s", (_dialect, open) => {
  let test: TestDatabase;
  let [here, there] = ["", ""];
  let creator: UserScope;

  const person = async (role: string, grants: Record<string, string> = {}): Promise<UserScope> => {
    const userId = crypto.randomUUID();
    const email = `${userId}@example.jp`;
    await test.database.user.create({ data: { id: userId, name: "P", email, role } });
    for (const [schoolId, granted] of Object.entries(grants))
      await test.database.schoolGrant.create({ data: { userId, schoolId, role: granted } });
    const grantsNow = await grantsOf(userId);
    return asUserScope({ userId, name: "P", email, sessionId: "s", peer: null, grants: grantsNow });
  };

  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
    creator = await person("owner");
    here = (await createSchool(creator, profile("Here"))).id;
    there = (await createSchool(creator, profile("There"))).id;
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const answers = async (user: UserScope, schoolId: string) =>
    Promise.all(
      rights.map((right: Right) =>
        grantSchool(user, schoolId, right).then(
          (scope) => scope.right,
          (error: { code: string }) => error.code,
        ),
      ),
    );

  it("tells a stranger nothing, a viewer to look only, an editor everything but people", async () => {
    const none = ["not-found", "not-found", "not-found"];
    expect(await answers(await person("none"), here)).toEqual(none);
    expect(await answers(await person("administrator"), here)).toEqual(none);
    expect(await answers(await person("none", { [there]: "editor" }), here)).toEqual(none);
    expect(await answers(await person("none", { [here]: "viewer" }), here)).toEqual([
      "view",
      "forbidden",
      "forbidden",
    ]);
    expect(await answers(await person("none", { [here]: "editor" }), here)).toEqual([
      "edit",
      "edit",
      "forbidden",
    ]);
    expect(await answers(creator, here)).toEqual(["own", "own", "own"]);
  });

  it("asks for the right to change where nobody says otherwise", async () => {
    const viewer = await person("viewer");
    await expect(grantSchool(viewer, here)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("lists what a person may see", async () => {
    const names = async (user: UserScope) => (await listSchools(user)).map(({ name }) => name);
    expect(await names(await person("none"))).toEqual([]);
    expect(await names(await person("none", { [there]: "viewer" }))).toEqual(["There"]);
    expect(await names(await person("viewer"))).toEqual(["Here", "There"]);
  });

  it("opens no deleted school, and shows it only to whoever may bring it back", async () => {
    const { id } = await createSchool(creator, profile("Gone"));
    const editor = await person("none", { [id]: "editor" });
    await deleteSchool(await grantSchool(editor, id));
    expect(await answers(creator, id)).toEqual(["not-found", "not-found", "not-found"]);
    expect((await listDeleted(editor)).length).toBe(0);
    expect((await listDeleted(creator)).map(({ id: gone }) => gone)).toEqual([id]);
  });
});
