import { addressIn, isAboutThePath, type LogEvent } from "./log-line";
import { asRelayRefusal, type Explained, explain } from "./reason";

const head = /\b([A-Za-z0-9]{6}-[A-Za-z0-9]{6,11}-[A-Za-z0-9]{2,4}) (=>|->|==|\*\*|>>|H=|Completed)(.*)$/;
const refusal = /\bH=.*rejected RCPT <[^>]*>: (?:.*relay(?:ing)? (?:not permitted|denied))/i;
const started = /\bexim \S+ daemon started: pid=\d+, (-q\S+|no queue runs)/;

/** One message's words come on two lines: the host on the first, the deferral on the next. */
export type EximMemory = Map<string, Pick<Explained, "relay" | "port">>;

function dialledIn(text: string, id: string, memory: EximMemory): Pick<Explained, "relay" | "port"> {
  const { relay, port } = explain(text);
  return relay === null ? (memory.get(id) ?? { relay: null, port: null }) : { relay, port };
}

export function readEximLine(text: string, memory: EximMemory): LogEvent | null {
  const match = head.exec(text);
  if (match === null) return otherLine(text);
  const [, id = "", mark = "", rest = ""] = match;
  if (mark === "H=") {
    const { relay, port } = explain(`H=${rest}`);
    memory.set(id, { relay, port });
    return null;
  }
  const dialled = dialledIn(rest, id, memory);
  if (mark === "=>" || mark === "->") return / H=/.test(rest) ? { kind: "delivered", id, ...dialled } : null;
  if (mark !== "==" && mark !== "**") return null;
  return troubleOf(id, mark, rest, dialled);
}

function troubleOf(
  id: string,
  mark: string,
  rest: string,
  dialled: Pick<Explained, "relay" | "port">,
): LogEvent | null {
  // Not a new cause: the host is still in retry memory from the one before.
  if (/retry time not reached/.test(rest)) return null;
  if (/ T=\S*(local|spool|maildir|mailbox|pipe|lmtp)/i.test(rest)) return null;
  const explained = { ...asRelayRefusal(explain(rest), / T=\S*smarthost/i.test(rest)), ...dialled };
  return mark === "==" || isAboutThePath(explained)
    ? { kind: "waits", id, ...explained }
    : { kind: "settled", id };
}

function otherLine(text: string): LogEvent | null {
  if (refusal.test(text)) return { kind: "refused-client", client: addressIn(text) };
  const runs = started.exec(text)?.[1];
  return runs === undefined ? null : { kind: "runner", running: runs.startsWith("-q") };
}
