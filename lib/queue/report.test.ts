import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope, type SchoolScope } from "@/lib/account/types";
import { diagnoseSchool } from "@/lib/check/diagnose";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase, db } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool } from "@/lib/school/mutations";
import { countingReport, countsForDays, countsUntil } from "./data";
import { joinReading, readFor } from "./join";
import { dropReport, keepReport, purgeReports } from "./mutations";
import { longestReport } from "./schema";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  timezone: "UTC",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example" },
});
const queue = readFileSync(
  new URL("../diagnosis/reports/__fixtures__/sendmail-trap.mailq.txt", import.meta.url),
  "utf8",
);
const moved = `smtp                  587/tcp mail\n${queue}`;
const now = new Date("2026-11-24T03:00:00Z");

describe.each(testDatabases)("what is pasted of the mail server, on %s", (_dialect, open) => {
  let test: TestDatabase;
  let scope: SchoolScope;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
    const { id } = await createSchool(user, profile);
    scope = asSchoolScope({ schoolId: id, userId: "u1", peer: null });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  it("abstains between the trap and a block from sendmail's queue alone, and names the trap with the services line", async () => {
    const alone = await joinReading(scope, await readFor(scope, queue, now));
    expect(alone.about.diagnosis.primary).toBe("inconclusive");
    const { about } = await joinReading(scope, await readFor(scope, moved, now));
    expect(about.diagnosis).toMatchObject({ primary: "outgoing-port-changed" });
    expect(about.diagnosis.remedies[0]).toMatchObject({ kind: "undo-outgoing-port" });
  });

  it("names the trap where the listener moved with it", async () => {
    const listeners = "LISTEN 0      10           0.0.0.0:587       0.0.0.0:*";
    const report = `== mailpath: services ==\nsmtp 587/tcp mail\n== mailpath: listeners ==\n${listeners}\n== mailpath: mailq ==\n${queue}`;
    const { about } = await joinReading(scope, await readFor(scope, report, now));
    expect(about.diagnosis).toMatchObject({ primary: "outgoing-port-changed" });
    expect(about.diagnosis.remedies[0]).toMatchObject({ kind: "undo-outgoing-port" });
  });

  it("stores nothing by reading, and counts what is kept until it is removed", async () => {
    const reading = await readFor(scope, moved, now);
    await joinReading(scope, reading);
    expect(await db().serverReport.count()).toBe(0);
    expect((await diagnoseSchool(scope)).report).toBeNull();
    await keepReport(scope, reading);
    await keepReport(scope, reading);
    expect(await db().serverReport.count()).toBe(1);
    expect(await diagnoseSchool(scope)).toMatchObject({
      report: { reading },
      diagnosis: { primary: "outgoing-port-changed" },
    });
    expect(JSON.stringify(await db().serverReport.findMany())).not.toMatch(/teacher|someone/);
    await dropReport(scope);
    expect((await diagnoseSchool(scope)).diagnosis.primary).not.toBe("outgoing-port-changed");
  });

  it("no longer counts what every mail server has given up", async () => {
    await keepReport(scope, await readFor(scope, moved, now));
    const later = new Date(Date.now() + (countsForDays * 24 + 1) * 3_600_000);
    expect(await countingReport(scope)).not.toBeNull();
    expect(await countingReport(scope, later)).toBeNull();
    expect(await countingReport(scope, new Date(Date.now() - 3_600_000))).toBeNull();
    expect(await purgeReports(countsUntil(new Date()))).toBe(0);
    expect(await purgeReports(countsUntil(later))).toBe(1);
  });

  it("refuses what is too long and what nobody understands", async () => {
    await expect(readFor(scope, "x".repeat(longestReport + 1), now)).rejects.toMatchObject({ code: "limit" });
    await expect(readFor(scope, "Dear all,\nlunch is at noon.", now)).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
