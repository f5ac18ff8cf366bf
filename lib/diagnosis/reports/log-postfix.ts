import { addressIn, isAboutThePath, type LogEvent } from "./log-line";
import { asRelayRefusal, explain, isLoopback, relayName } from "./reason";

/** Every instance and every service has a name of its own before the program's (`postfix/port587/smtpd`). */
const head = /\bpostfix[\w/.-]*\/(\w+)\[\d+\]: ([0-9A-Za-z]{6,20}|NOQUEUE): (.*)$/;
const delivery = /^to=<[^>]*>.*?\brelay=([^,]+),.*?\bstatus=(sent|deferred|bounced|expired) \((.*)$/;
const relayPort = /^([^[\s]+|\[[^\]]+\])(?:\[[^\]]*\])?(?::(\d{1,5}))?$/;

/** Local delivery is not the path to the world; `error` is where defer_transports shows. */
const outward: ReadonlySet<string> = new Set(["smtp", "relay", "error", "retry"]);

function relayOf(text: string): { relay: string | null; port: number | null } {
  const match = text === "none" ? null : relayPort.exec(text);
  if (!match?.[1]) return { relay: null, port: null };
  return { relay: relayName(match[1]), port: match[2] ? Number(match[2]) : null };
}

export function readPostfixLine(text: string): LogEvent | null {
  const match = head.exec(text);
  if (match === null) return null;
  const [, program = "", id = "", rest = ""] = match;
  if (/^reject: RCPT from /.test(rest))
    return /relay(ing)? (access )?denied/i.test(rest)
      ? { kind: "refused-client", client: addressIn(rest) }
      : null;
  return outward.has(program) ? deliveryOf(id, rest) : null;
}

function deliveryOf(id: string, rest: string): LogEvent | null {
  const match = delivery.exec(rest);
  if (match === null) return null;
  const [, relayText = "", status = "", said = ""] = match;
  const dialled = relayOf(relayText);
  if (status === "sent")
    return isLoopback(dialled.relay) ? { kind: "settled", id } : { kind: "delivered", id, ...dialled };
  const told = explain(said);
  const { relay, port } = dialled.relay === null ? told : dialled;
  const explained = { ...asRelayRefusal(told, port !== null && port !== 25), relay, port };
  if (status === "deferred" || isAboutThePath(explained)) return { kind: "waits", id, ...explained };
  return { kind: "settled", id };
}
