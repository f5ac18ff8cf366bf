import { db } from "@/lib/platform/db/client";

export const hasOwner = async (): Promise<boolean> => (await db().user.count({ take: 1 })) > 0;

const pauseMs = 1_000;

/** Calls `then` once, soon after the first account exists. Another process may have made it: hence the asking. */
export function onceOwned(then: () => void): { stop: () => void } {
  let timer: NodeJS.Timeout;
  const ask = async () => {
    const isOwned = await hasOwner().catch(() => false);
    if (isOwned) then();
    else schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => void ask(), pauseMs);
    timer.unref();
  };
  schedule();
  return { stop: () => clearTimeout(timer) };
}
