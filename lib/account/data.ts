import "server-only";
import { db } from "@/lib/platform/db/client";

/** Whether this installation has been set up. */
export async function hasOwner(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) !== null;
}

const patienceMs = 3_000;

/** Whether the database answers within three seconds. */
export async function isDatabaseReachable(): Promise<boolean> {
  const tooLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), patienceMs).unref());
  const answered = db()
    .setting.findFirst({ select: { key: true } })
    .then(() => true)
    .catch(() => false);
  return Promise.race([answered, tooLate]);
}
