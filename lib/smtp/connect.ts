import { connect, type Socket } from "node:net";
import { elapsedMs, startDeadline } from "./deadline";
import { codeOf, connectFailure, type Failure, notJudged } from "./errno";

export type Connected = { ok: true; socket: Socket; connectMs: number } | { ok: false; failure: Failure };

type Dial = { address: string; port: number; timeoutMs: number; signal?: AbortSignal | undefined };

/**
 * Holds until this turn's queues are empty: an error reported before that was given by connect(2) itself, so no
 * packet was answered.
 */
function atOnceFlag(): () => boolean {
  let atOnce = true;
  let turns = 4;
  const next = () => {
    if (turns-- > 0) process.nextTick(next);
    else atOnce = false;
  };
  next();
  return () => atOnce;
}

/** One TCP handshake with one address literal. The socket is destroyed unless it is handed over as connected. */
export function connectTcp({ address, port, timeoutMs, signal }: Dial): Promise<Connected> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const socket = connect({ host: address, port });
    const isAtOnce = atOnceFlag();
    const settle = (result: Connected) => {
      stop();
      signal?.removeEventListener("abort", onAbort);
      socket.removeAllListeners("connect");
      if (!result.ok) socket.destroy();
      resolve(result);
    };
    const fail = (failure: Failure) => settle({ ok: false, failure });
    const onAbort = () => fail(notJudged("aborted"));
    const stop = startDeadline(timeoutMs, (expiry) =>
      fail(expiry === "late" ? notJudged("late-timer") : connectFailure("ETIMEDOUT", false)),
    );
    socket.once("connect", () => settle({ ok: true, socket, connectMs: elapsedMs(startedAt) }));
    socket.on("error", (error) => fail(connectFailure(codeOf(error), isAtOnce())));
    signal?.addEventListener("abort", onAbort, { once: true });
    if (signal?.aborted) onAbort();
  });
}
