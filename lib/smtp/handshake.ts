import { isIP, type Socket } from "node:net";
import { connect, createSecureContext, type SecureContext, type TLSSocket } from "node:tls";
import { elapsedMs, lateForRoundTripsMs, startDeadline } from "./deadline";
import { codeOf } from "./errno";
import type { Gate } from "./gate";

export type Handshake =
  | { kind: "ok"; socket: TLSSocket; tlsMs: number }
  | { kind: "failed"; code: string }
  | { kind: "silent" | "closed" | "reset" | "late" | "aborted" };

export type HandshakeOptions = {
  socket: Socket;
  /** The name asked for in SNI and looked for in the certificate. */
  host: string;
  timeoutMs: number;
  handshakes: Gate;
  signal?: AbortSignal | undefined;
};

/** A handshake's arithmetic comes with the peer's answer: one that only waits leaves its place to others. */
const placeHeldMs = { unanswered: 400, answered: 2_000 } as const;

/**
 * Facts are wanted, not protection: whatever the certificate and however old the protocol, the handshake is made
 * and told as it is. Nothing secret is ever sent through it.
 */
const lenient = { rejectUnauthorized: false } as const;
/** Made once: reading the root certificates costs more than a handshake. */
let sharedContext: SecureContext | null = null;
const secureContext = (): SecureContext =>
  (sharedContext ??= createSecureContext({ minVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" }));

/** TLS on a connected socket. The wait for a place among the handshakes is not counted against the peer. */
export async function handshake(options: HandshakeOptions): Promise<Handshake> {
  const { socket } = options;
  const { leave, spoke } = await enterQuietly(options);
  if (spoke) {
    leave();
    return { kind: "failed", code: "EPROTO" };
  }
  const heardBefore = socket.bytesRead;
  const timers = [
    setTimeout(() => socket.bytesRead === heardBefore && leave(), placeHeldMs.unanswered),
    setTimeout(leave, placeHeldMs.answered),
  ];
  try {
    return await shakeHands(options);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    leave();
  }
}

/** The client speaks first in TLS: whoever says something before, or ends, while we wait for a place, has failed. */
async function enterQuietly({ socket, handshakes }: HandshakeOptions) {
  let spoke = false;
  const onData = () => {
    spoke = true;
  };
  socket.on("data", onData);
  const leave = await handshakes.enter();
  socket.off("data", onData).pause();
  return { leave, spoke };
}

function shakeHands({ socket, host, timeoutMs, signal }: HandshakeOptions): Promise<Handshake> {
  return new Promise((resolve) => {
    if (socket.destroyed || socket.readableEnded) return resolve({ kind: "closed" });
    const startedAt = performance.now();
    const heardBefore = socket.bytesRead;
    const tls = connect({
      socket,
      host,
      ...(isIP(host) ? {} : { servername: host }),
      ...lenient,
      secureContext: secureContext(),
    });
    const settle = (result: Handshake) => {
      stop();
      signal?.removeEventListener("abort", onAbort);
      tls.removeAllListeners("secureConnect");
      if (result.kind !== "ok") tls.destroy();
      resolve(result);
    };
    const onAbort = () => settle({ kind: "aborted" });
    const stop = startDeadline(
      timeoutMs,
      (expiry) => settle({ kind: expiry === "late" ? "late" : "silent" }),
      lateForRoundTripsMs,
    );
    tls.once("secureConnect", () => settle({ kind: "ok", socket: tls, tlsMs: elapsedMs(startedAt) }));
    tls.on("error", (error) => settle(failureOf(error, socket.bytesRead === heardBefore)));
    signal?.addEventListener("abort", onAbort, { once: true });
    if (signal?.aborted) onAbort();
  });
}

/** Node tells a connection that ended in mid-handshake from one that was reset only by the failing system call. */
function failureOf(error: Error, nothingHeard: boolean): Handshake {
  const code = codeOf(error);
  if (code !== "ECONNRESET" || !nothingHeard) return { kind: "failed", code };
  return { kind: "syscall" in error ? "reset" : "closed" };
}
