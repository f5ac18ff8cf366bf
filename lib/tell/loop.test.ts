import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { asUserScope } from "@/lib/account/types";
import type { Notice } from "@/lib/core/notice";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool } from "@/lib/school/mutations";
import { listChannels, listDeliveries } from "./data";
import { deliver } from "./deliver";
import { startTelling } from "./loop";
import { claimDue, createChannel, createTest, deleteChannel, pauseChannel, tell } from "./mutations";
import { loopbackNet, parcel, type Receiver, receiver } from "./test-receiver";

const folder = mkdtempSync(join(tmpdir(), "mailpath-tell-"));
process.env.MAILPATH_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const actor = { userId: "u1", peer: null };
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example" },
});
const key = "a-key-of-some-length-9876";

describe.each(testDatabases)("the delivery loop on %s", (_dialect, open) => {
  let test: TestDatabase;
  let peers: Receiver[] = [];
  let loops: { stop: () => Promise<void> }[] = [];
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  beforeEach(() => test.database.delivery.deleteMany());
  afterEach(async () => {
    await Promise.all(loops.map((loop) => loop.stop()));
    await Promise.all(peers.map((peer) => peer.close()));
    [peers, loops] = [[], []];
  });
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const start = (timeoutMs = 2_000) => loops.push(startTelling(() => loopbackNet({ timeoutMs })));
  const listening = async (...options: Parameters<typeof receiver>) => {
    const peer = await receiver(...options);
    peers.push(peer);
    return peer;
  };
  const newSchool = async () => (await createSchool(user, profile)).id;
  const listen = (schoolId: string | null, { url }: Receiver) =>
    createChannel(actor, schoolId, { kind: "json", name: "hook", locale: "ja" }, { url: `${url}/in`, key });
  const noticeOf = (schoolId: string, more: Partial<Notice> = {}): Notice => ({
    ...parcel.notice,
    id: crypto.randomUUID(),
    schoolId,
    ...more,
  });
  const rows = (schoolId: string) =>
    test.database.delivery.findMany({ where: { schoolId }, orderBy: { createdAt: "asc" } });
  const settled = (schoolId: string, state: string) =>
    vi.waitFor(async () => expect((await rows(schoolId)).map((row) => row.state)).toEqual([state]), 10_000);

  it("sends each alert once, in the channel's language, though two loops run", async () => {
    const schoolId = await newSchool();
    const peer = await listening();
    await listen(schoolId, peer);
    await tell(noticeOf(schoolId));
    start();
    start();
    await settled(schoolId, "sent");
    expect(peer.heard).toHaveLength(1);
    expect(JSON.parse(peer.heard[0]?.body ?? "").words.locale).toBe("ja");
    expect(await listDeliveries(schoolId)).toMatchObject([{ state: "sent", status: 200, attempts: 1 }]);
  });

  it("lets one of eight claim a delivery, and another only when the lease has run out", async () => {
    const schoolId = await newSchool();
    await listen(schoolId, await listening());
    await tell(noticeOf(schoolId));
    const now = new Date();
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimDue([], 10, now)));
    expect(claims.flat()).toHaveLength(1);
    expect(await claimDue([], 10, new Date(now.getTime() + 60_000))).toHaveLength(0);
    expect(await claimDue([], 10, new Date(now.getTime() + 200_000))).toHaveLength(1);
  });

  it("does not let a receiver that hangs keep the others waiting", async () => {
    const schoolId = await newSchool();
    const hanging = await listening(() => undefined);
    const ids = [await listen(schoolId, hanging), await listen(schoolId, await listening())];
    for (let count = 0; count < 5; count += 1) await tell(noticeOf(schoolId));
    start(60_000);
    await vi.waitFor(
      async () =>
        expect(
          (await rows(schoolId)).filter(({ state }) => state === "sent").map((row) => row.channelId),
        ).toEqual(Array.from({ length: 5 }, () => ids[1])),
      19_000,
    );
    expect(hanging.heard).toHaveLength(1);
    await hanging.close();
  }, 30_000);

  it("waits as long as it is asked to, and says so in the record", async () => {
    const schoolId = await newSchool();
    const peer = await listening((response) => response.writeHead(429, { "retry-after": "600" }).end());
    await listen(schoolId, peer);
    await tell(noticeOf(schoolId));
    const [claim] = await claimDue([], 1, new Date());
    const before = Date.now();
    if (claim) await deliver(claim, loopbackNet());
    const [row] = await rows(schoolId);
    expect(row).toMatchObject({
      state: "waiting",
      status: 429,
      reason: "busy",
      attempts: 1,
      leaseUntil: null,
    });
    expect(Number(row?.nextAt) - before).toBeGreaterThanOrEqual(600_000);
  });

  it("tries again after a fault, and gives up after a day or at a final answer", async () => {
    const schoolId = await newSchool();
    let status = 500;
    const peer = await listening((response) => response.writeHead(status).end());
    await listen(schoolId, peer);
    await tell(noticeOf(schoolId));
    const tryAt = async (at: Date) => {
      const [claim] = await claimDue([], 1, at);
      if (claim) await deliver(claim, loopbackNet());
      return (await rows(schoolId))[0];
    };
    const later = (row: { nextAt: Date } | undefined) => new Date(Number(row?.nextAt) + 1);
    const first = await tryAt(new Date());
    expect(first).toMatchObject({ state: "waiting", reason: "server-error", attempts: 1 });
    expect(await tryAt(new Date())).toMatchObject({ attempts: 1 });
    const second = await tryAt(later(first));
    expect(second).toMatchObject({ state: "waiting", attempts: 2 });
    await test.database.delivery.updateMany({
      where: { schoolId },
      data: { giveUpAt: new Date(Date.now() + 1_000) },
    });
    expect(await tryAt(later(second))).toMatchObject({
      state: "failed",
      reason: "server-error",
      attempts: 3,
    });

    await test.database.delivery.deleteMany();
    status = 410;
    await tell(noticeOf(schoolId));
    expect(await tryAt(new Date())).toMatchObject({ state: "failed", reason: "rejected", status: 410 });
  });

  it("holds alerts back during planned work, and tells nobody what was mended by then", async () => {
    const schoolId = await newSchool();
    await listen(schoolId, await listening());
    const local = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 16);
    const common = { schoolId, zone: "UTC", noteEn: "", noteJa: "" };
    const { id } = await test.database.maintenanceWindow.create({
      data: { ...common, startsLocal: local(-3_600_000), endsLocal: local(3_600_000) },
    });
    await tell(noticeOf(schoolId));
    const [held] = await rows(schoolId);
    expect(held).toMatchObject({ state: "waiting", reason: "maintenance" });
    expect(Number(held?.nextAt)).toBeGreaterThan(Date.now() + 3_400_000);
    await tell(noticeOf(schoolId, { kind: "mended", code: "healthy" }));
    expect((await rows(schoolId)).map(({ state, reason }) => [state, reason])).toEqual([
      ["dropped", "mended"],
      ["dropped", "mended"],
    ]);
    await test.database.maintenanceWindow.delete({ where: { id } });
  });

  it("holds back what was due when planned work began, without counting a try", async () => {
    const schoolId = await newSchool();
    const peer = await listening();
    await listen(schoolId, peer);
    await tell(noticeOf(schoolId));
    const local = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 16);
    await test.database.maintenanceWindow.create({
      data: {
        schoolId,
        zone: "UTC",
        noteEn: "",
        noteJa: "",
        startsLocal: local(-60_000),
        endsLocal: local(3_600_000),
      },
    });
    const [claim] = await claimDue([], 1, new Date());
    if (claim) await deliver(claim, loopbackNet());
    expect(await rows(schoolId)).toMatchObject([{ state: "waiting", reason: "maintenance", attempts: 0 }]);
    expect(peer.heard).toHaveLength(0);
  });

  it("keeps no secret readable, in no row, list or record", async () => {
    const schoolId = await newSchool();
    const id = await listen(schoolId, await listening());
    await tell(noticeOf(schoolId));
    const stored = JSON.stringify([
      await test.database.alertChannel.findMany({ where: { schoolId } }),
      await test.database.delivery.findMany({ where: { schoolId } }),
      await test.database.auditEntry.findMany({ where: { subject: schoolId } }),
      await listChannels(schoolId),
    ]);
    expect(stored).not.toContain(key);
    expect(stored).not.toContain("/in");
    const other = await newSchool();
    await expect(deleteChannel(actor, other, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(pauseChannel(actor, null, id, true)).rejects.toMatchObject({ code: "not-found" });
  });

  it("does not open secrets that were moved to another channel", async () => {
    const schoolId = await newSchool();
    const peer = await listening();
    const [mine, theirs] = [await listen(schoolId, peer), await listen(await newSchool(), peer)];
    const { sealed } = await test.database.alertChannel.findUniqueOrThrow({ where: { id: theirs } });
    await test.database.alertChannel.update({ where: { id: mine }, data: { sealed } });
    const claim = await createTest(schoolId, mine, noticeOf(schoolId, { kind: "test" }), new Date());
    expect(await deliver(claim, loopbackNet())).toMatchObject({ reason: "sealed" });
    expect(peer.heard).toHaveLength(0);
  });

  it("sends a test at once, once, and pauses and stops with its channel", async () => {
    const schoolId = await newSchool();
    const peer = await listening();
    const id = await listen(schoolId, peer);
    const claim = await createTest(schoolId, id, noticeOf(schoolId, { kind: "test" }), new Date());
    expect(await deliver(claim, loopbackNet())).toEqual({ ok: true, status: 200 });
    expect(JSON.parse(peer.heard[0]?.body ?? "").notice.kind).toBe("test");
    await tell(noticeOf(schoolId));
    await pauseChannel(actor, schoolId, id, true);
    expect(await claimDue([], 10, new Date())).toHaveLength(0);
    await pauseChannel(actor, schoolId, id, false);
    expect(await claimDue([], 10, new Date())).toHaveLength(1);
    await deleteChannel(actor, schoolId, id);
    expect(await rows(schoolId)).toHaveLength(0);
  });
});
