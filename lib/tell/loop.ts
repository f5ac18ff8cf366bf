import { log } from "@/lib/platform/log";
import { deliver, ownNet } from "./deliver";
import { type Claim, claimDue, purgeDeliveries } from "./mutations";
import type { Net } from "./types";

const atOnce = 16;
const everyMs = 3_000;
const purgeEveryMs = 3600_000;

/** Sends what is due until it is stopped. Each channel has at most one try under way, so that none waits for another. */
export function startTelling(net: () => Net = ownNet): { stop: () => Promise<void> } {
  const busy = new Map<string, Promise<void>>();
  let isStopped = false;
  let looking: Promise<void> = Promise.resolve();

  const send = async (claim: Claim) => {
    try {
      await deliver(claim, net());
    } catch (error) {
      // Its lease runs out, and then it is tried again.
      log().error({ err: error, delivery: claim.id }, "an alert could not be handled");
    } finally {
      busy.delete(claim.channelId);
      again(0);
    }
  };
  const look = async () => {
    const room = atOnce - busy.size;
    if (room <= 0 || isStopped) return;
    for (const claim of await claimDue([...busy.keys()], room, new Date()))
      busy.set(claim.channelId, send(claim));
  };
  let isFailing = false;
  const guarded = (task: () => Promise<unknown>) => async () => {
    try {
      await task();
      isFailing = false;
    } catch (error) {
      if (!isFailing) log().error({ err: error }, "alerts cannot be looked after for now");
      isFailing = true;
    }
  };
  // One look after the other: each must know what the one before took.
  const tick = async () => {
    looking = looking.then(guarded(look));
    await looking;
    again(everyMs);
  };
  const again = (inMs: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(tick, inMs).unref();
  };
  let timer = setTimeout(tick, 0).unref();
  const purging = setInterval(
    guarded(() => purgeDeliveries(new Date())),
    purgeEveryMs,
  ).unref();

  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      clearInterval(purging);
      await looking;
      await Promise.all(busy.values());
    },
  };
}
