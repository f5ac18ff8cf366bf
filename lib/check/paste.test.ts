import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool } from "@/lib/school/mutations";
import { pasteIn } from "./classroom";
import { latestObservations, listRuns } from "./data";
import { readPaste, takePaste } from "./paste";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }, { id: "office" }],
  server: { host: "mail.minami.example" },
});
const nc = (port: number, said = "Connection refused") =>
  `nc: connect to mail.minami.example (203.0.113.10) port ${port} (tcp) failed: ${said}`;

describe.each(testDatabases)("pasted texts on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const newScope = async () =>
    asSchoolScope({ schoolId: (await createSchool(user, profile)).id, userId: "u1", peer: null });
  const all = { "take-0": "on", "take-1": "on", "take-2": "on" };
  const take = (
    scope: Awaited<ReturnType<typeof newScope>>,
    text: string,
    place = "line:classroom",
    values: object = all,
  ) => takePaste(scope, { place, text, values: values as Record<string, string>, now: new Date() });
  const seen = async (scope: Awaited<ReturnType<typeof newScope>>) =>
    (await latestObservations(scope)).observations.map(
      ({ vantage, target, transport }) => `${vantage.id} ${target.port} ${transport}`,
    );

  it("keeps nothing before it is confirmed, and then what was ticked", async () => {
    const scope = await newScope();
    const text = `${nc(25)}\n${nc(587)}`;
    expect((await readPaste(scope, text)).reading.rows).toHaveLength(2);
    expect(await listRuns(scope)).toEqual([]);
    expect(await take(scope, text, "line:classroom", { "take-1": "on" })).toBe(1);
    expect(await seen(scope)).toEqual(["classroom 587 refused"]);
    const [run] = await listRuns(scope);
    expect(run).toMatchObject({ vantageId: "classroom", purpose: "pasted", state: "done" });
    const { observations } = await latestObservations(scope);
    expect(observations[0]?.vantage).toMatchObject({ kind: "manual", place: "line", line: "classroom" });
  });

  it("adds to what a place has seen, and gives way to a full look from there", async () => {
    const scope = await newScope();
    const full = JSON.stringify([
      {
        version: 1,
        at: new Date().toISOString(),
        vantage: { id: "x", kind: "manual", place: "outside" },
        target: { role: "server", host: "mail.minami.example", address: "203.0.113.10", port: 465 },
        transport: "open",
      },
    ]);
    const classroom = { place: "line" as const, line: "classroom" };
    const later = () => new Promise((resolve) => setTimeout(resolve, 5));
    await take(scope, nc(25));
    await later();
    await take(scope, nc(587));
    await later();
    await take(scope, nc(25, "Operation timed out"), "outside");
    expect(await seen(scope)).toEqual([
      "classroom 25 refused",
      "classroom 587 refused",
      "outside 25 timeout",
    ]);
    await later();
    await pasteIn(scope, { place: classroom, body: full, readers: [] });
    expect(await seen(scope)).toEqual(["outside 25 timeout", "classroom 465 open"]);
    await later();
    await take(scope, nc(25));
    expect(await seen(scope)).toEqual(["outside 25 timeout", "classroom 465 open", "classroom 25 refused"]);
  });

  it.each([
    ["line:nowhere", nc(25), all, "not-found"],
    ["line:classroom", nc(25), {}, "invalid"],
    ["line:classroom", "nonsense", all, "invalid"],
    ["line:classroom", nc(25).replaceAll("mail.minami", "mail.kita"), all, "invalid"],
    ["line:classroom", "x".repeat(300_000), all, "limit"],
  ])("stores nothing for %s with %.20s", async (place, text, values, code) => {
    const scope = await newScope();
    await expect(take(scope, text, place, values)).rejects.toMatchObject({ code });
    expect(await listRuns(scope)).toEqual([]);
  });
});
