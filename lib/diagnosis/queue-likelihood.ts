import type { Manner } from "@/lib/core/diagnosis";
import { smtpPort } from "@/lib/core/port";
import type { QueueReason, ReportFact } from "@/lib/core/report";
import type { ServerSide } from "@/lib/model/world";

/** The server's own way out. */
export type Outgoing = ServerSide["outgoing"];

type Queued = Extract<ReportFact, { kind: "queued" }>;

const failures: ReadonlySet<QueueReason> = new Set(["connection-refused", "connection-timeout", "no-route"]);

const reasonOf: Readonly<Record<Manner, QueueReason>> = {
  drop: "connection-timeout",
  refuse: "connection-refused",
  unreachable: "no-route",
  "after-handshake": "connection-timeout",
  throttle: "connection-timeout",
};

/** A far end that does not take 587 answers like a blocked 25: the texts are the same to the letter. */
const wrongPortReason: Partial<Record<QueueReason, number>> = {
  "connection-refused": 0.28,
  "connection-timeout": 0.6,
  "no-route": 0.12,
};

/** `exim -bp` never shows a reason, and an attempt under way has none yet: silence speaks for nothing. */
const mute: ReadonlySet<QueueReason> = new Set(["other", "no-reason", "in-progress"]);

function failureLikelihood(
  { block25, port }: Outgoing,
  queued: readonly Queued[],
  failed: readonly Queued[],
): number {
  const first = failed[0];
  if (first === undefined && queued.every((entry) => mute.has(entry.reason))) return 1;
  if (first === undefined) return block25 === null && port === 25 ? 0.9 : 0.1;
  const dialled = failed.find((entry) => entry.port !== null)?.port ?? null;
  if (port !== 25) {
    if (dialled !== null) return dialled === 25 ? 0.002 : 0.9;
    return wrongPortReason[first.reason] ?? 0.01;
  }
  if (block25 !== null) return first.reason === reasonOf[block25] && (dialled ?? 25) === 25 ? 0.95 : 0.02;
  const relays = new Set(failed.map((entry) => entry.relay)).size;
  if (failed.length < queued.length) return 0.1;
  return relays > 1 ? 0.001 : 0.003;
}

function factLikelihood({ block25, port, runner, relayWantsAuth }: Outgoing, fact: ReportFact): number {
  const sound = block25 === null && port === 25;
  switch (fact.kind) {
    case "services-smtp":
      if (fact.port !== 25) return port !== 25 ? 0.95 : 0.003;
      return port !== 25 ? 0.08 : 0.99;
    case "sent":
      return sound ? 0.9 : 0.05;
    case "queue-empty":
      return sound ? 0.9 : 0.15;
    case "queue-runner":
      return fact.running === runner ? 0.97 : 0.03;
    case "outgoing-25":
      if (fact.transport === "open") return block25 === null ? 0.95 : 0.05;
      return block25 === null ? 0.05 : 0.95;
    case "queued":
      return fact.reason === "auth-required" && !relayWantsAuth ? 0.003 : 1;
    default:
      return 1;
  }
}

const loopbackAddress = /^(127\.|::1$)/;

/** What `ss` or `netstat` on the server shows of port 25, against what the world has there; 1 where nothing was pasted. */
export function listenerLikelihood({ port25 }: ServerSide, facts: readonly ReportFact[]): number {
  const listeners = facts.filter((fact) => fact.kind === "listener");
  if (listeners.length === 0) return 1;
  const on25 = listeners.filter(({ port }) => port === smtpPort);
  const isOpen = on25.some(({ address }) => !loopbackAddress.test(address));
  const seen = isOpen ? "open" : on25.length > 0 ? "loopback" : "absent";
  const real = port25 === "loopback" || port25 === "absent" ? port25 : "open";
  return seen === real ? 0.98 : 0.01;
}

/** P(pasted facts | the server's way out); 1 where nothing was pasted. */
export function queueLikelihood(outgoing: Outgoing, facts: readonly ReportFact[]): number {
  const queued = facts.filter((fact): fact is Queued => fact.kind === "queued");
  const failed = queued.filter((entry) => failures.has(entry.reason));
  const once = new Map(
    facts.map((fact) => [fact.kind === "outgoing-25" ? `${fact.kind}|${fact.host}` : fact.kind, fact]),
  );
  const rest = [...once.values()].reduce((product, fact) => product * factLikelihood(outgoing, fact), 1);
  const queue = queued.length > 0 ? failureLikelihood(outgoing, queued, failed) : 1;
  const wanted = outgoing.relayWantsAuth && !queued.some((entry) => entry.reason === "auth-required");
  return Math.max(rest * queue * (wanted ? 0.02 : 1), 1e-12);
}
