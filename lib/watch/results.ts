import type { Observation } from "@/lib/core/observation";
import { answers, endpointOf } from "./state";

/** What one run saw of one endpoint. `ms`: connect and greeting together; null where it did not answer as it should. */
export type Result = { endpoint: string; ok: boolean; ms: number | null };

type Seen = Pick<Observation, "target" | "transport" | "smtp" | "timings">;

const latencyOf = ({ timings }: Seen): number =>
  Math.round((timings.connectMs ?? 0) + (timings.greetingMs ?? 0));

/**
 * One result for each host and port: well where any of its addresses is, as quick as the quickest. What could not be
 * judged is left out.
 */
export function resultsOf(observations: readonly Seen[]): Result[] {
  const byEndpoint = new Map<string, Result>();
  for (const one of observations) {
    if (one.transport === "not-judged") continue;
    const endpoint = endpointOf(one);
    const ok = answers(one);
    const ms = ok ? latencyOf(one) : null;
    const known = byEndpoint.get(endpoint);
    if (known?.ok && (!ok || (known.ms ?? 0) <= (ms ?? 0))) continue;
    byEndpoint.set(endpoint, { endpoint, ok, ms });
  }
  return [...byEndpoint.values()];
}

/** Compact text of results: endpoint, 1 or 0, milliseconds. */
export const packResults = (results: readonly Result[]): string =>
  JSON.stringify(results.map(({ endpoint, ok, ms }) => [endpoint, ok ? 1 : 0, ms]));

const hourMs = 3_600_000;
export const spans = { hour: hourMs, day: 24 * hourMs } as const;
export type Span = keyof typeof spans;

/** The hour or day of UTC that holds a moment. */
export const startOf = (span: Span, at: Date): Date =>
  new Date(Math.floor(at.getTime() / spans[span]) * spans[span]);
