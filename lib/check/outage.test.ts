import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase, openDatabase } from "@/lib/platform/db/client";
import { migrateDatabase } from "@/lib/platform/db/migrate";
import { launchPostgres, type Postgres } from "@/lib/platform/db/test-postgres";
import { createSchool } from "@/lib/school/mutations";
import { listRuns, runningRun } from "./data";
import { createRun } from "./mutations";
import { markFailed } from "./runner";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example" },
});

const canLaunch = !process.env.MAILPATH_TEST_WITHOUT_POSTGRES && !process.env.MAILPATH_TEST_POSTGRES;

describe.runIf(canLaunch)("a PostgreSQL server that goes away", () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await launchPostgres();
    await migrateDatabase(postgres.url, process.cwd());
    Object.assign(globalThis, { mailpathDatabase: openDatabase(postgres.url) });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await postgres.stop();
  });

  it("marks a check that the database failed as soon as the database is back", async () => {
    const { id } = await createSchool(user, profile);
    const scope = asSchoolScope({ schoolId: id, userId: "u1", peer: null });
    const runId = await createRun(scope, { vantageId: "dashboard", purpose: "check", targets: [] });
    await postgres.stop();
    const marked = markFailed(runId, "unavailable", 100);
    await expect(listRuns(scope)).rejects.toThrow();
    await postgres.start();
    await marked;
    expect(await listRuns(scope)).toMatchObject([{ state: "failed", failure: "unavailable" }]);
    expect(await runningRun(scope)).toBeNull();
  }, 60_000);

  it("says at start what to do where the database cannot be reached", async () => {
    await postgres.stop();
    await expect(migrateDatabase(postgres.url, process.cwd())).rejects.toThrow(
      /cannot be opened: .*ECONNREFUSED.*See that PostgreSQL runs and that DATABASE_URL names it/,
    );
    await postgres.start();
  }, 60_000);
});
