import { isIPv6, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Observation, Target, Vantage } from "@/lib/core/observation";
import { isImplicitTlsPort, isWebPort } from "@/lib/core/port";
import { connectTcp } from "./connect";
import { converse } from "./dialogue";
import { connectFailure, type Failure, isWorthRetry, notJudged } from "./errno";
import { Gate } from "./gate";
import { type Resolution, type Resolve, resolveBySystem } from "./resolve";
import { cutAtOnce, openSession, type Session } from "./session";
import { Wire } from "./wire";

export const defaultConnectTimeoutMs = 5_000;
/** Servers greet slowly on purpose (sendmail's greet_pause, reverse look-ups that fail, tarpits). */
export const defaultReplyTimeoutMs = 30_000;

/** Where `address` is given, it alone is dialled and nothing is resolved; `host` then names the TLS identity. */
export type Endpoint = {
  role: Target["role"];
  host: string;
  port: number;
  address?: string | undefined;
  /** All that the name gave, where the caller has resolved it before. */
  resolution?: Resolution | undefined;
};

export type CheckOptions = {
  vantage: Vantage;
  connectTimeoutMs?: number | undefined;
  replyTimeoutMs?: number | undefined;
  /** Judges the address that is dialled, at every connect; one it does not allow is not judged. */
  mayDial?: (address: string) => boolean;
  resolve?: Resolve;
  ehloName?: string;
  isImplicitTls?: (port: number) => boolean;
  isWeb?: (port: number) => boolean;
  connects?: Gate;
  handshakes?: Gate;
  signal?: AbortSignal | undefined;
};

type Seen = Pick<Observation, "transport" | "timings" | "smtp" | "error">;
type Attempt = { endpoint: Endpoint; address: string; options: CheckOptions };

const ownHandshakes = new Gate(32);
const retryAfterMs = 300;
/** A box that resets after the handshake does so within a round trip; a web control waits that long for it. */
const webSettleMs = 150;

/** One look at one endpoint. Whatever the network does is told in the observation; nothing is thrown for it. */
export async function checkEndpoint(endpoint: Endpoint, options: CheckOptions): Promise<Observation> {
  const at = new Date().toISOString();
  const { addresses, resolved, dnsMs, failure } = await locate(endpoint, options);
  const { address, ...seen } = failure
    ? { address: null, ...unseen(failure) }
    : await firstJudged(addresses, endpoint, options);
  const { role, host, port } = endpoint;
  const timings = dnsMs === null ? seen.timings : { dnsMs, ...seen.timings };
  return {
    version: 1,
    at,
    vantage: options.vantage,
    target: { role, host, address, port },
    resolved,
    ...seen,
    timings,
  };
}

type Located = { addresses: string[]; resolved: string[]; dnsMs: number | null; failure?: Failure };

async function locate({ host, address, resolution }: Endpoint, options: CheckOptions): Promise<Located> {
  if (address !== undefined && resolution === undefined)
    return { addresses: [address], resolved: [], dnsMs: null };
  const answer = resolution ?? (await (options.resolve ?? resolveBySystem)(host));
  const { dnsMs } = answer;
  if (!answer.ok) {
    const error = { code: answer.code, source: "resolver" as const };
    return { addresses: [], resolved: [], dnsMs, failure: { transport: "dns-failure", error } };
  }
  const resolved = dnsMs === null ? [] : answer.addresses;
  return { addresses: address === undefined ? answer.addresses : [address], resolved, dnsMs };
}

const routeless: ReadonlySet<string> = new Set(["ENETUNREACH", "EHOSTUNREACH", "EAFNOSUPPORT", "EACCES"]);

/** The first address is the one; the next is dialled only where this machine has no way to its family at all. */
async function firstJudged(
  addresses: readonly string[],
  endpoint: Endpoint,
  options: CheckOptions,
): Promise<Seen & { address: string | null }> {
  let first: (Seen & { address: string }) | null = null;
  for (const address of addresses) {
    const seen = { address, ...(await attemptTwice({ endpoint, address, options })) };
    if (seen.transport !== "not-judged" || !routeless.has(seen.error?.code ?? "")) return seen;
    first ??= seen;
  }
  return first ?? { address: null, ...unseen(notJudged("no-address")) };
}

/** What failed on our own side and may pass is tried once more. */
async function attemptTwice(attempt: Attempt): Promise<Seen> {
  const first = await attemptOnce(attempt);
  if (!isWorthRetry(first)) return first;
  await wait(retryAfterMs);
  return attemptOnce(attempt);
}

const unseen = ({ transport, error }: Failure): Seen => ({ transport, timings: {}, smtp: null, error });

async function attemptOnce({ endpoint, address, options }: Attempt): Promise<Seen> {
  const leave = (await options.connects?.enter()) ?? (() => undefined);
  try {
    if (options.signal?.aborted) return unseen(notJudged("aborted"));
    if (options.mayDial && !options.mayDial(address)) return unseen(notJudged("address-not-allowed"));
    const timeoutMs = options.connectTimeoutMs ?? defaultConnectTimeoutMs;
    const { port } = endpoint;
    const connected = await connectTcp({ address, port, timeoutMs, signal: options.signal });
    leave();
    if (!connected.ok) return notConnected(connected.failure, endpoint, options);
    return await look(connected.socket, connected.connectMs, endpoint, options);
  } finally {
    leave();
  }
}

const isWebControl = ({ role, port }: Endpoint, { isWeb = isWebPort }: CheckOptions): boolean =>
  role === "control" && isWeb(port);

/** Linux refuses a SYN with ECONNREFUSED: ECONNRESET means that the handshake was over when the reset came. */
function notConnected(failure: Failure, endpoint: Endpoint, options: CheckOptions): Seen {
  const seen = unseen(failure);
  if (failure.transport !== "reset" || isWebControl(endpoint, options)) return seen;
  return { ...seen, smtp: cutAtOnce((options.isImplicitTls ?? isImplicitTlsPort)(endpoint.port)) };
}

async function look(
  socket: Socket,
  connectMs: number,
  endpoint: Endpoint,
  options: CheckOptions,
): Promise<Seen> {
  try {
    if (isWebControl(endpoint, options)) return await lookAtWeb(socket, connectMs);
    const session = openSession(socket, sessionOptions(socket, endpoint, options));
    await converse(session);
    session.timings = { connectMs, ...session.timings };
    return session.failure ? unseen(session.failure) : toSeen(session);
  } finally {
    socket.destroy();
  }
}

async function lookAtWeb(socket: Socket, connectMs: number): Promise<Seen> {
  const heard = await new Wire(socket).readReply(webSettleMs);
  if (heard.kind === "reset") return unseen(connectFailure("ECONNRESET", false));
  return { transport: "open", timings: { connectMs }, smtp: null, error: null };
}

function sessionOptions(socket: Socket, { host, port }: Endpoint, options: CheckOptions) {
  const { replyTimeoutMs = defaultReplyTimeoutMs, handshakes = ownHandshakes, signal } = options;
  const implicitTls = (options.isImplicitTls ?? isImplicitTlsPort)(port);
  const ehloName = options.ehloName ?? addressLiteral(socket.localAddress ?? "127.0.0.1");
  return { host, implicitTls, ehloName, replyTimeoutMs, handshakes, signal };
}

const addressLiteral = (address: string): string => (isIPv6(address) ? `[IPv6:${address}]` : `[${address}]`);

/** A reset before a single byte came belongs to the transport: the way in was cut, SMTP never began. */
function toSeen({ smtp, timings, socket }: Session): Seen {
  const isCut = smtp.outcome === "reset" && socket.bytesRead === 0;
  const error = isCut ? ({ code: "ECONNRESET", source: "path" } as const) : null;
  return { transport: isCut ? "reset" : "open", timings, smtp, error };
}
