import type { Server } from "node:http";

/** Requests and checks under way have this long together; then the process ends whatever is left. */
const graceMs = 8_000;

type Hooks = {
  before: () => void;
  /** Tells background work to end; gives how much had not ended in time. */
  endWork: (withinMs: number) => Promise<number>;
  after: () => Promise<void>;
  note: (facts: object, words: string) => void;
};

const closed = (server: Server): Promise<unknown> => {
  const done = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  return done;
};

/** Ends the process on SIGTERM and Ctrl+C: no new requests, checks end or are marked, then the database is closed. */
export function stopOnSignal(servers: readonly Server[], { before, endWork, after, note }: Hooks): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    note({ signal }, "stopping");
    before();
    setTimeout(() => process.exit(0), graceMs + 1_000).unref();
    const [left] = await Promise.all([
      endWork(graceMs),
      Promise.race([Promise.all(servers.map(closed)), late()]),
    ]);
    for (const server of servers) server.closeAllConnections();
    await after();
    note({ left }, "stopped");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop(signal));
}

const late = () => new Promise((resolve) => setTimeout(resolve, graceMs - 1_000).unref());
