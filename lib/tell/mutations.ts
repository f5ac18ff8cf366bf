import "server-only";
import { type Notice, noticeSchema } from "@/lib/core/notice";
import { db } from "@/lib/platform/db/client";

/** How long a delivery is tried before it is given up. */
export const patienceMs = 24 * 3600 * 1000;

/**
 * Hands a notice to every channel of its school and of the whole installation; a loop sends them. The same id is never
 * told twice through one channel, whoever calls and how often. Throws on a notice that is none.
 */
export async function tell(given: Notice): Promise<void> {
  const notice = noticeSchema.parse(given);
  const channels = await db().alertChannel.findMany({
    where: { OR: [{ schoolId: notice.schoolId }, { schoolId: null }], pausedAt: null },
    select: { id: true },
  });
  for (const { id } of channels) await enqueue(id, notice);
}

async function enqueue(channelId: string, notice: Notice): Promise<void> {
  const now = new Date();
  const { id: noticeId, schoolId } = notice;
  const giveUpAt = new Date(now.getTime() + patienceMs);
  try {
    await db().delivery.create({ data: { channelId, noticeId, schoolId, notice, nextAt: now, giveUpAt } });
  } catch (error) {
    if (!isToldOrGone(error)) throw error;
  }
}

/** Told before (unique), or the channel was deleted meanwhile (foreign key). */
const isToldOrGone = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "P2002" || error.code === "P2003");
