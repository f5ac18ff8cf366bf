import { addressFamily } from "@/lib/core/host";
import type { Observation, SmtpResult } from "@/lib/core/observation";
import { isImplicitTlsPort } from "@/lib/core/port";

export const stageIds = [
  "dns",
  "connect",
  "greeting",
  "ehlo",
  "starttls",
  "tls",
  "ehlo-tls",
  "quit",
] as const;
export type StageId = (typeof stageIds)[number];

/** `stopped`: here the conversation ended before its time; `unreached`: it never came so far. */
export type StageState = "done" | "stopped" | "unreached";
export type Stage = { id: StageId; state: StageState; ms: number | null };

const inTheClear: readonly StageId[] = ["connect", "greeting", "ehlo", "quit"];
const upgraded: readonly StageId[] = ["connect", "greeting", "ehlo", "starttls", "tls", "ehlo-tls", "quit"];
const implicit: readonly StageId[] = ["connect", "tls", "greeting", "ehlo", "quit"];

function orderOf({ stage, starttls, tls }: SmtpResult, port: number): readonly StageId[] {
  const isAtTls = stage === "starttls" || stage === "tls" || stage === "ehlo-tls";
  if (tls?.mode === "implicit" || (isImplicitTlsPort(port) && starttls === "not-tried")) return implicit;
  return isAtTls || starttls === "ok" || starttls === "failed" ? upgraded : inTheClear;
}

const isNamed = ({ target, transport }: Observation): boolean =>
  addressFamily(target.host) === null || transport === "dns-failure";

/**
 * The stages that a look went through, in the order of the conversation (RFC 5321 section 3.1; RFC 3207 for STARTTLS;
 * RFC 8314 for TLS from the first byte), each with its time in milliseconds where one was taken.
 */
export function stagesOf(observation: Observation): Stage[] {
  const { smtp, transport, timings, target } = observation;
  const order = smtp === null ? (["connect"] as const) : orderOf(smtp, target.port);
  const ids: StageId[] = [...(isNamed(observation) ? (["dns"] as const) : []), ...order];
  const end = endOf(observation);
  const last = end === null ? ids.length : ids.indexOf(end);
  const times: Partial<Record<StageId, number | null | undefined>> = {
    dns: timings.dnsMs,
    connect: transport === "open" ? timings.connectMs : null,
    greeting: timings.greetingMs,
    ehlo: timings.ehloMs,
    tls: timings.tlsMs,
  };
  return ids.map((id, place) => ({
    id,
    state: place < last ? "done" : place === last ? "stopped" : "unreached",
    ms: times[id] ?? null,
  }));
}

/** Where it ended before its time; null where it went all the way. */
function endOf({ transport, smtp }: Observation): StageId | null {
  if (transport === "dns-failure") return "dns";
  if (transport !== "open") return "connect";
  return smtp === null || smtp.outcome === "ok" ? null : smtp.stage;
}

/** Many servers let strangers wait on purpose; what takes longer than this is worth a word. */
export const slowGreetingMs = 4_000;

/** How long a server that greeted let us wait for it, in milliseconds; null where that is nothing to speak of. */
export function slowGreeting({ smtp, timings }: Observation): number | null {
  const waited = timings.greetingMs ?? 0;
  return smtp?.greeting != null && waited >= slowGreetingMs ? waited : null;
}
