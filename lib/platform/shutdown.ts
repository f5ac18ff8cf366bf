type Stopping = { controller: AbortController; underWay: Set<Promise<unknown>> };

// One process may hold this module twice (the server's bundle and the pages'): they stop together all the same.
const shared = globalThis as typeof globalThis & { mailpathStopping?: Stopping };

function stopping(): Stopping {
  shared.mailpathStopping ??= { controller: new AbortController(), underWay: new Set() };
  return shared.mailpathStopping;
}

/** Aborted once the process was told to end. */
export const shutdownSignal = (): AbortSignal => stopping().controller.signal;

/** Work that runs on after its request was answered: the process waits for it before it ends. */
export function keepUntilDone(work: Promise<unknown>): void {
  const { underWay } = stopping();
  const settled = work.catch(() => undefined).finally(() => underWay.delete(settled));
  underWay.add(settled);
}

/** Tells all work to end and waits for it, `withinMs` at most. Gives how much was still under way then. */
export async function endWork(withinMs: number): Promise<number> {
  const { controller, underWay } = stopping();
  controller.abort();
  const late = new Promise((resolve) => setTimeout(resolve, withinMs).unref());
  await Promise.race([Promise.all(underWay), late]);
  return underWay.size;
}
