import type { Positioned } from "./mutations";

const mostAtOnce = 200;
const longestWaitMs = 400;

type Write = (entries: Positioned[], done: number) => Promise<void>;

/** Gathers observations and writes them together, in order, at most `longestWaitMs` after they came. */
export function createBatch(alreadyDone: number, write: Write) {
  let done = alreadyDone;
  let waiting: Positioned[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let problem: unknown;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    const upTo = done;
    writing = writing
      .then(() => write(entries, upTo))
      .catch((error: unknown) => {
        problem ??= error;
      });
  };

  return {
    /** A second look is stored and not counted: the row is done already. */
    add(entry: Positioned, isFirst: boolean) {
      if (isFirst) done += 1;
      waiting.push(entry);
      timer ??= setTimeout(flush, longestWaitMs);
      if (waiting.length >= mostAtOnce) flush();
    },
    /** Writes the rest; throws the first thing that went wrong while writing. */
    async close() {
      flush();
      await writing;
      if (problem !== undefined) throw problem;
    },
  };
}
