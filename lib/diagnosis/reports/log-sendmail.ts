import { addressIn, isAboutThePath, type LogEvent } from "./log-line";
import { asRelayRefusal, explain, isLoopback, relayName } from "./reason";

/** Syslog name and id; FreeBSD logs as sm-mta. */
const head =
  /\b(?:sendmail|sm-mta|sm-msp-queue|sm-queue)(?:\[\d+\])?: (?:\[ID[^\]]*\] )?([A-Za-z0-9]{6,20}|NOQUEUE): (.*)$/;
const daemonStart = /\b(?:sendmail|sm-mta)(?:\[\d+\])?: starting daemon \([^)]*\): (\S+)/;

/** `name=value, ` pairs; `stat` comes last and may hold commas. */
const field = (text: string, name: string): string =>
  new RegExp(`(?:^|, )${name}=([^,]*)`).exec(text)?.[1]?.trim() ?? "";

const relayOf = (text: string): string | null => {
  const name = field(text, "relay").split(/\s/)[0] ?? "";
  return name === "" ? null : relayName(name);
};

function startOf(text: string): LogEvent | null {
  const what = daemonStart.exec(text)?.[1];
  return what === undefined ? null : { kind: "runner", running: /queueing@/i.test(what) };
}

export function readSendmailLine(text: string): LogEvent | null {
  const match = head.exec(text);
  if (match === null) return startOf(text);
  const [, id = "", rest = ""] = match;
  const isRefusal =
    /ruleset=check_(rcpt|relay|compat)/.test(rest) && /relay(ing)? (access )?denied/i.test(rest);
  if (isRefusal) return { kind: "refused-client", client: addressIn(rest) };
  const stat = /(?:^|, )stat=(.*)$/.exec(rest)?.[1];
  return stat === undefined || !/(?:^|, )to=/.test(rest) ? null : deliveryOf(id, rest, stat);
}

function deliveryOf(id: string, rest: string, stat: string): LogEvent | null {
  const [mailer, relay] = [field(rest, "mailer"), relayOf(rest)];
  if (/^(local|prog|\*file\*|\*include\*|cyrus|procmail|lmtp)/.test(mailer)) return null;
  if (/^Sent\b/.test(stat))
    return isLoopback(relay) ? { kind: "settled", id } : { kind: "delivered", id, relay, port: null };
  if (stat === "queued") {
    const reason = field(rest, "dsn") === "4.4.3" ? "dns" : "no-reason";
    return { kind: "waits", id, reason, relay, port: null };
  }
  const said = stat.startsWith("Deferred") ? stat : `${field(rest, "reply")} ${stat}`;
  const explained = { ...asRelayRefusal(explain(said), mailer === "relay"), relay };
  if (explained.reason === "connection-refused" && isLoopback(relay))
    return { kind: "waits", id, ...explained, reason: "client-queue-refused" };
  const isWaiting = stat.startsWith("Deferred") || isAboutThePath(explained);
  return isWaiting ? { kind: "waits", id, ...explained } : { kind: "settled", id };
}
