import { monitorEventLoopDelay } from "node:perf_hooks";

/** Upper bounds in seconds; what took longer counts in `+Inf` alone. */
export const durationBounds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

export type Traffic = {
  /** Answers by class of status: `2xx` to `5xx`. */
  answers: Map<string, number>;
  /** Answers at most as slow as each of `durationBounds`. */
  within: number[];
  count: number;
  seconds: number;
  loopDelay: ReturnType<typeof monitorEventLoopDelay>;
};

// One process may hold this module twice (the server's bundle and the pages'): they count together all the same.
const shared = globalThis as typeof globalThis & { mailpathTraffic?: Traffic };

/** What this process has answered since it started. */
export function traffic(): Traffic {
  if (shared.mailpathTraffic) return shared.mailpathTraffic;
  const loopDelay = monitorEventLoopDelay({ resolution: 20 });
  loopDelay.enable();
  shared.mailpathTraffic = {
    answers: new Map(),
    within: durationBounds.map(() => 0),
    count: 0,
    seconds: 0,
    loopDelay,
  };
  return shared.mailpathTraffic;
}

export function countAnswer(status: number, seconds: number): void {
  const all = traffic();
  const kind = `${Math.floor(status / 100)}xx`;
  all.answers.set(kind, (all.answers.get(kind) ?? 0) + 1);
  durationBounds.forEach((bound, at) => {
    if (seconds <= bound) all.within[at] = (all.within[at] ?? 0) + 1;
  });
  all.count += 1;
  all.seconds += seconds;
}
