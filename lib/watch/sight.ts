import { createHash } from "node:crypto";
import type { Observation } from "@/lib/core/observation";

/** A greeting without what differs each time: a clock, a counter, an id. */
const steadyText = (text: string | null | undefined) => text?.replace(/[\d:]+/g, "0") ?? null;

const essence = ({ vantage, target, resolved, transport, smtp, error }: Observation) => [
  vantage.id,
  vantage.line,
  vantage.place,
  target,
  resolved,
  transport,
  error?.code,
  smtp && {
    ...smtp,
    greeting: steadyText(smtp.greeting),
    ehloLine: steadyText(smtp.ehloLine),
  },
];

/** Tells whether two sets of observations say the same, times and what is random in a greeting left out. */
export const sightOf = (schoolVersion: number, observations: readonly Observation[], rest: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify([schoolVersion, rest, observations.map(essence)]))
    .digest("base64url");
