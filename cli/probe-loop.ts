import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Observation } from "@/lib/core/observation";
import { type ProbeReport, type ProbeWork, reportLimit } from "@/lib/core/probe";
import { AwayError, type ProbeClient } from "./probe-client";

const mostKept = 24;
const shortestPauseS = 2;
const longestPauseS = 300;

type Unsent = Pick<ProbeReport, "id" | "observations">;

export type LoopOptions = {
  client: ProbeClient;
  look: (work: ProbeWork) => Promise<Observation[]>;
  say: (line: string) => void;
  signal: AbortSignal;
  /** Ends after the first look that was handed in. */
  isOnce: boolean;
};

/** Between 50 and 100 % of `seconds`: a hundred probes that lost the same dashboard do not come back together. */
const jittered = (seconds: number): number => seconds * (0.5 + Math.random() / 2);

const backOff = (failures: number): number =>
  jittered(Math.min(longestPauseS, shortestPauseS * 2 ** Math.min(failures, 10)));

/**
 * Asks for work, looks when it is time or wished, hands in. Where the dashboard is away the last known work goes on and
 * its results wait, the newest `mostKept` of them. Time is counted on the monotonic clock: setting the clock changes
 * nothing. Ends by `signal`, or by the client's RefusedError.
 */
export async function probeLoop(options: LoopOptions): Promise<void> {
  const { client, look, say, signal, isOnce } = options;
  const unsent: Unsent[] = [];
  let work: ProbeWork | null = null;
  let doneWish: string | null = null;
  let nextLookAt = 0;
  let failures = 0;
  while (!signal.aborted) {
    let pauseS = 0;
    try {
      work = await client.work();
      await handIn(client, unsent);
      if (failures > 0) say("the dashboard answers again");
      failures = 0;
      pauseS = jittered(work.askEveryS);
    } catch (error) {
      if (!(error instanceof AwayError)) throw error;
      failures += 1;
      pauseS = error.waitS ?? backOff(failures);
      say(`the dashboard cannot be asked (${error.message}); next try in ${Math.ceil(pauseS)} s`);
    }
    const isWished = work?.wish != null && work.wish !== doneWish;
    if (work && (isWished || performance.now() >= nextLookAt)) {
      doneWish = work.wish;
      nextLookAt = performance.now() + jittered(work.lookEveryS) * 1000;
      await takeLook(await look(work), unsent, options);
      if (isOnce && unsent.length === 0) return;
    }
    await sleep(pauseS * 1000, undefined, { signal }).catch(() => undefined);
  }
}

async function takeLook(seen: Observation[], unsent: Unsent[], { client, say }: LoopOptions): Promise<void> {
  if (seen.length === 0) return;
  unsent.push({ id: randomUUID(), observations: seen.slice(-reportLimit) });
  unsent.splice(0, unsent.length - mostKept);
  try {
    await handIn(client, unsent);
    say(`looked at ${seen.length} endpoints`);
  } catch (error) {
    if (!(error instanceof AwayError)) throw error;
    say(`looked at ${seen.length} endpoints; kept until the dashboard answers (${error.message})`);
  }
}

/** Oldest first; each leaves the list only once it was taken. */
async function handIn(client: ProbeClient, unsent: Unsent[]): Promise<void> {
  for (let first = unsent[0]; first; first = unsent[0]) {
    await client.report({ version: 1, ...first, sentAt: new Date().toISOString() });
    unsent.shift();
  }
}
