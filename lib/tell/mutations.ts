import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import { AppError } from "@/lib/core/error";
import { type Notice, noticeSchema } from "@/lib/core/notice";
import { windowsOf } from "@/lib/incident/data";
import { isUnderMaintenance, maintenanceEnd } from "@/lib/incident/maintenance";
import { db } from "@/lib/platform/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/platform/db/violation";
import { sealText } from "@/lib/platform/seal";
import type { Next } from "./backoff";
import { channels } from "./channels/registry";
import { type Owner, placeOf } from "./data";
import type { NewChannel } from "./schema";
import type { Outcome, Reason } from "./types";

/** How long a delivery is tried before it is given up. */
export const patienceMs = 24 * 3600 * 1000;

/**
 * Hands a notice to every channel of its school and of the whole installation; a loop sends them. The same id is never
 * told twice through one channel, whoever calls and how often. During planned work it is held back until the end, and
 * what is mended by then is told to nobody. Throws on a notice that is none.
 */
export async function tell(given: Notice): Promise<void> {
  const notice = noticeSchema.parse(given);
  const listeners = await db().alertChannel.findMany({
    where: { OR: [{ schoolId: notice.schoolId }, { schoolId: null }], pausedAt: null },
    select: { id: true },
  });
  const now = new Date();
  const windows = await windowsOf(notice.schoolId);
  const held = isUnderMaintenance(windows, now) ? maintenanceEnd(windows, now) : null;
  const spared = notice.kind === "mended" ? await dropHeld(notice) : new Set<string>();
  for (const { id } of listeners) await enqueue(id, notice, held ?? now, placeInQueue(spared.has(id), held));
}

type QueuePlace = { state: "waiting" | "dropped"; reason: Reason | null };

const placeInQueue = (isSpared: boolean, held: Date | null): QueuePlace => {
  if (isSpared) return { state: "dropped", reason: "mended" };
  return { state: "waiting", reason: held === null ? null : "maintenance" };
};

async function enqueue(channelId: string, notice: Notice, nextAt: Date, place: QueuePlace): Promise<void> {
  const { id: noticeId, schoolId } = notice;
  const giveUpAt = new Date(nextAt.getTime() + patienceMs);
  try {
    await db().delivery.create({
      data: { channelId, noticeId, schoolId, notice, nextAt, giveUpAt, ...place },
    });
  } catch (error) {
    if (!isToldOrGone(error)) throw error;
  }
}

/** Told before (unique), or the channel was deleted meanwhile (foreign key). */
const isToldOrGone = (error: unknown): boolean => isUniqueViolation(error) || isForeignKeyViolation(error);

/** Takes back what was held during planned work and is mended; gives the channels that never heard of it breaking. */
async function dropHeld({ schoolId, line }: Notice): Promise<Set<string>> {
  const held = await db().delivery.findMany({
    where: { schoolId, state: "waiting", reason: "maintenance", attempts: 0 },
    select: { id: true, channelId: true, notice: true },
  });
  const spared = new Set<string>();
  for (const { id, channelId, notice } of held) {
    const { kind, line: where } = noticeSchema.parse(notice);
    if (where !== line || kind === "test") continue;
    const { count } = await db().delivery.updateMany({
      where: { id, state: "waiting", attempts: 0 },
      data: { state: "dropped", reason: "mended", finishedAt: new Date() },
    });
    if (count === 1 && kind === "broken") spared.add(channelId);
  }
  return spared;
}

export type Claim = {
  id: string;
  channelId: string;
  attempts: number;
  giveUpAt: Date;
  notice: Notice;
  leaseUntil: Date;
};

/** Longer than any try may take: only a process that died lets it run out. */
const leaseMs = 3 * 60_000;

/**
 * Takes what is due, at most one per channel and none of channels that are busy here: a receiver that hangs keeps
 * nobody else waiting. The lease is taken by one statement, so that of two processes one gets it.
 */
export async function claimDue(busy: readonly string[], most: number, now: Date): Promise<Claim[]> {
  const due = await db().delivery.findMany({
    where: {
      state: "waiting",
      nextAt: { lte: now },
      channelId: { notIn: [...busy] },
      channel: { pausedAt: null, OR: [{ schoolId: null }, { school: { deletedAt: null } }] },
      OR: [{ leaseUntil: null }, { leaseUntil: { lte: now } }],
    },
    orderBy: [{ nextAt: "asc" }, { id: "asc" }],
    distinct: ["channelId"],
    take: most,
    select: { id: true, channelId: true, attempts: true, giveUpAt: true, notice: true },
  });
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const claims: Claim[] = [];
  for (const { id, channelId, attempts, giveUpAt, notice } of due) {
    const { count } = await db().delivery.updateMany({
      where: { id, state: "waiting", attempts, OR: [{ leaseUntil: null }, { leaseUntil: { lte: now } }] },
      data: { leaseUntil, attempts: attempts + 1 },
    });
    const parsed = noticeSchema.parse(notice);
    if (count === 1)
      claims.push({ id, channelId, attempts: attempts + 1, giveUpAt, notice: parsed, leaseUntil });
  }
  return claims;
}

/** Writes down how a try ended; nothing where the lease went to somebody else meanwhile. */
export async function settle(
  { id, attempts }: Claim,
  outcome: Outcome,
  next: Next,
  now: Date,
): Promise<void> {
  await db().delivery.updateMany({
    where: { id, state: "waiting", attempts },
    data: {
      state: next.state,
      leaseUntil: null,
      status: outcome.status,
      reason: outcome.ok ? null : outcome.reason,
      ...(next.state === "waiting" ? { nextAt: next.nextAt } : { finishedAt: now }),
    },
  });
}

/** Puts a claim back without counting it as a try: planned work has begun. */
export async function postpone({ id, attempts }: Claim, until: Date): Promise<void> {
  await db().delivery.updateMany({
    where: { id, state: "waiting", attempts },
    data: {
      leaseUntil: null,
      attempts: attempts - 1,
      nextAt: until,
      giveUpAt: new Date(until.getTime() + patienceMs),
      reason: "maintenance",
    },
  });
}

const keptForMs = 90 * 24 * 3600 * 1000;

/** Old records of what was sent; returns how many. */
export async function purgeDeliveries(now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptForMs);
  return (await db().delivery.deleteMany({ where: { finishedAt: { lt: before } } })).count;
}

type Actor = { userId: string | null; peer: string | null };

const audit = (actor: Actor, owner: Owner, action: string, channel: string) =>
  recordAudit({ ...actor, action, ...(owner === null ? {} : { subject: owner }), detail: { channel } });

/** Stores a channel, its settings sealed; they were judged by the channel's own schema before. */
export async function createChannel(
  actor: Actor,
  owner: Owner,
  { kind, name, locale }: NewChannel,
  settings: Record<string, string>,
): Promise<string> {
  const id = crypto.randomUUID();
  const sealed = sealText(JSON.stringify(settings), placeOf(id));
  const hint = channels[kind].hint(settings);
  const data = { id, schoolId: owner, kind, name, locale, sealed, hint, createdById: actor.userId };
  await db().alertChannel.create({ data });
  await audit(actor, owner, "channel.create", id);
  return id;
}

export async function pauseChannel(actor: Actor, owner: Owner, id: string, isPaused: boolean): Promise<void> {
  const { count } = await db().alertChannel.updateMany({
    where: { id, schoolId: owner },
    data: { pausedAt: isPaused ? new Date() : null },
  });
  if (count === 0) throw new AppError("not-found");
  await audit(actor, owner, isPaused ? "channel.pause" : "channel.resume", id);
}

export async function deleteChannel(actor: Actor, owner: Owner, id: string): Promise<void> {
  const { count } = await db().alertChannel.deleteMany({ where: { id, schoolId: owner } });
  if (count === 0) throw new AppError("not-found");
  await audit(actor, owner, "channel.delete", id);
}

/** A test that is sent at once by whoever asked, and stands in the record like any other. */
export async function createTest(owner: Owner, channelId: string, notice: Notice, now: Date): Promise<Claim> {
  const channel = await db().alertChannel.findFirst({ where: { id: channelId, schoolId: owner } });
  if (channel === null) throw new AppError("not-found");
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const common = { channelId, giveUpAt: now, leaseUntil, attempts: 1 };
  const { id } = await db().delivery.create({
    data: { ...common, noticeId: notice.id, schoolId: notice.schoolId, notice, nextAt: now },
    select: { id: true },
  });
  return { id, notice, ...common };
}
