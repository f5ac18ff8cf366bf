import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool } from "@/lib/school/mutations";
import { createClassroomLink, createPhoneLink, handIn } from "./classroom";
import { latestObservations, linkState, listRuns } from "./data";
import { diagnoseSchool } from "./diagnose";
import { phoneTask, readPhone, takePhone } from "./phone";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const host = "mail.minami.example";
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom", publicAddress: "203.0.113.77" }],
  server: { host },
});
const failed = `The connection to the server “${host}” on port 587 timed out.`;
const take = { "take-0": "on" };
const mobile = "198.51.100.7";

describe.each(testDatabases)("a phone's link on %s", (_dialect, open) => {
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
  const asks = (token: string, changes: { peer?: string; now?: Date } = {}) => ({
    token,
    peer: mobile,
    now: new Date(),
    isWifiOff: true,
    ...changes,
  });
  const text = (words = failed, values: Record<string, string> = take) => ({ text: words, values });

  it("shows the server and its ports, and reads without being used", async () => {
    const scope = await newScope();
    const { id, token } = await createPhoneLink(scope);
    expect(await phoneTask(asks(token))).toEqual({ host, ports: [25, 465, 587], isInside: false });
    expect(await readPhone(asks(token), failed)).toMatchObject({
      rows: [{ host, port: 587, fate: "counts" }],
    });
    expect(await linkState(scope, id)).toBe("waiting");
    expect(await listRuns(scope)).toHaveLength(0);
  });

  it("keeps what was confirmed once, as a vantage outside that the diagnosis takes", async () => {
    const scope = await newScope();
    const { id, token } = await createPhoneLink(scope);
    const before = await diagnoseSchool(scope);
    expect(await takePhone(asks(token), text())).toEqual({ stored: 1 });
    expect(await linkState(scope, id)).toBe("used");
    const { observations, diagnosis } = await diagnoseSchool(scope);
    expect(observations).toMatchObject([
      {
        vantage: { id: "outside.phone", kind: "manual", place: "outside", line: null, publicAddress: mobile },
        target: { role: "server", host, port: 587 },
        transport: "not-judged",
        error: { code: "no-answer" },
      },
    ]);
    expect(diagnosis).not.toEqual(before.diagnosis);
    for (const again of [text(), { sentThrough: 587 }])
      expect(await takePhone(asks(token), again)).toBe("used");
    expect(await phoneTask(asks(token))).toBe("used");
    expect(await listRuns(scope)).toMatchObject([{ vantageId: "outside.phone", purpose: "pasted" }]);
  });

  it("keeps of a sent message that its port answered, and no word of what was said", async () => {
    const scope = await newScope();
    const { token } = await createPhoneLink(scope);
    await expect(takePhone(asks(token), { sentThrough: 2525 })).rejects.toMatchObject({
      detail: { message: "port" },
    });
    expect(await takePhone(asks(token), { sentThrough: 465 })).toEqual({ stored: 1 });
    const { observations } = await latestObservations(scope);
    expect(observations).toMatchObject([{ transport: "open", smtp: null, target: { host, port: 465 } }]);
  });

  it("takes one of two that come at once", async () => {
    const scope = await newScope();
    const { token } = await createPhoneLink(scope);
    const both = await Promise.all([takePhone(asks(token), text()), takePhone(asks(token), text())]);
    expect(both).toContain("used");
    expect(both).toContainEqual({ stored: 1 });
    expect(await listRuns(scope)).toHaveLength(1);
  });

  it("is good for nothing late, under a wrong token, or in the place of a classroom's link", async () => {
    const scope = await newScope();
    const { token, expiresAt } = await createPhoneLink(scope);
    const late = asks(token, { now: new Date(expiresAt.getTime() + 1) });
    expect(await phoneTask(late)).toBe("late");
    expect(await takePhone(late, text())).toBe("late");
    expect(await takePhone(asks("wrong"), text())).toBe("unknown");
    const classroom = await createClassroomLink(scope, "classroom");
    expect(await takePhone(asks(classroom.token), text())).toBe("unknown");
    const handed = handIn({ token, body: "[]", peer: mobile, now: new Date(), readers: [] });
    expect(await handed).toEqual({ ok: false, problem: "unknown" });
    expect(await listRuns(scope)).toHaveLength(0);
  });

  it("keeps nothing of a phone whose Wi-Fi is on, of another server, or of what was not ticked", async () => {
    const scope = await newScope();
    const { token } = await createPhoneLink(scope);
    const refusals: [() => Promise<unknown>, string][] = [
      [() => takePhone({ ...asks(token), isWifiOff: false }, text()), "wifi"],
      [() => takePhone(asks(token, { peer: "203.0.113.77" }), text()), "inside"],
      [() => takePhone(asks(token), text(failed, {})), "nothing-taken"],
      [() => takePhone(asks(token), text(failed.replace(host, "smtp.elsewhere.example"))), "nothing-taken"],
      [() => takePhone(asks(token), text("it did not work")), "nothing-understood"],
    ];
    for (const [refused, message] of refusals)
      await expect(refused()).rejects.toMatchObject({ code: "invalid", detail: { message } });
    expect(await listRuns(scope)).toHaveLength(0);
    expect(await takePhone(asks(token), text())).toEqual({ stored: 1 });
  });
});
