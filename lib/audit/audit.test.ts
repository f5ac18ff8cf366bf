import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/account/mutations";
import { asUserScope } from "@/lib/account/types";
import { toCsv } from "@/lib/core/csv";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { allAudit, listAudit } from "./data";
import { purgeAudit } from "./mutations";
import { auditFilterSchema } from "./schema";

const owner = asUserScope({ userId: "o", name: "O", email: "o@example.jp", sessionId: "s", peer: null });
const filter = (query: Record<string, unknown> = {}) => auditFilterSchema.parse(query);

describe.each(testDatabases)("the audit log on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
    await test.database.user.create({
      data: { id: "u1", name: "=SUM(A1)", email: "u1@example.jp", role: "viewer" },
    });
    await recordAudit({ userId: "u1", action: "session.start", peer: "192.0.2.1" });
    await recordAudit({ userId: null, action: "session.refuse", peer: "192.0.2.2" });
    await recordAudit({ userId: "gone", action: "share.create", subject: "u1", peer: null });
    await recordAudit({
      userId: "u1",
      action: "person.remove",
      subject: "gone",
      peer: null,
      detail: { name: "鈴木" },
    });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  it("says who did what, the removed under their name, the newest first", async () => {
    const rows = await listAudit(owner, filter());
    expect(rows.map(({ who, action, subject }) => [who, action, subject])).toEqual([
      ["=SUM(A1)", "person.remove", "鈴木"],
      ["鈴木", "share.create", "=SUM(A1)"],
      [null, "session.refuse", null],
      ["=SUM(A1)", "session.start", null],
    ]);
  });

  it("is filtered by person, topic and time, and nonsense filters nothing", async () => {
    const actions = async (query: Record<string, unknown>) =>
      (await listAudit(owner, filter(query))).map(({ action }) => action);
    expect(await actions({ who: "u1" })).toEqual(["person.remove", "session.start"]);
    expect(await actions({ what: "session" })).toEqual(["session.refuse", "session.start"]);
    expect(await actions({ before: new Date(0).toISOString() })).toEqual([]);
    expect(await actions({ what: "%", before: "yesterday", who: ["a"] })).toHaveLength(4);
  });

  it("goes into a spreadsheet as text", async () => {
    const rows = await allAudit(owner, filter({ what: "session" }));
    expect(toCsv(rows.map(({ who }) => [who]))).toContain('"\'=SUM(A1)"');
  });

  it("keeps what is younger than the operator says", async () => {
    const old = new Date(Date.now() - 366 * 24 * 3600 * 1000);
    await test.database.auditEntry.create({ data: { action: "session.end", at: old, detail: {} } });
    expect(await purgeAudit(new Date(), 365)).toBe(1);
    expect(await listAudit(owner, filter())).toHaveLength(4);
  });
});
