import { log } from "@/lib/platform/log";

export type Repeated = { stop: () => Promise<void> };

/**
 * Does a task again and again, `pauseMs` after it ended, never twice at once. One that fails, as it does while the
 * database is away, is tried again; the log is told once. Stopping waits for the turn under way.
 */
export function every(pauseMs: number, task: () => Promise<unknown>): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isFailing = false;
  const turn = async () => {
    try {
      await task();
      isFailing = false;
    } catch (error) {
      if (!isFailing) log().error({ err: error }, "watching cannot go on for now");
      isFailing = true;
    }
    if (!isStopped) timer = setTimeout(begin, pauseMs);
  };
  let underWay: Promise<void> = Promise.resolve();
  const begin = () => {
    underWay = turn();
  };
  begin();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
