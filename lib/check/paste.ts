import "server-only";
import type { SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import type { Observation, Vantage } from "@/lib/core/observation";
import { parsePort } from "@/lib/core/port";
import { asObservation } from "@/lib/paste/observation";
import { longestText } from "@/lib/paste/read-pasted";
import { env } from "@/lib/platform/env";
import { wantedTargets } from "@/lib/prober/targets";
import { requireSchool } from "@/lib/school/data";
import { asAsked, itemsOf } from "./asked";
import { latestObservations } from "./data";
import { type ByLink, storeClassroom } from "./mutations";
import { type Chosen, chosenLooks, type Known, type Pasted, readForSchool } from "./pasted-reading";
import { manualVantage, requirePlace } from "./place";

async function knownOf(scope: SchoolScope): Promise<Known> {
  const [{ profile }, { observations }] = await Promise.all([
    requireSchool(scope),
    latestObservations(scope),
  ]);
  return { profile, targets: wantedTargets(profile, env().controls), observations };
}

/** Reads a pasted text for a school and keeps nothing. Throws `invalid` where not a word of it is understood. */
export async function readPaste(scope: SchoolScope, text: string): Promise<Pasted & { known: Known }> {
  if (text.length > longestText) throw new AppError("limit", { maxLength: longestText });
  const known = await knownOf(scope);
  const pasted = readForSchool(text, known);
  if (pasted.understood.length === 0 && pasted.facts.length === 0)
    throw new AppError("invalid", { message: "nothing-understood" });
  return { ...pasted, known };
}

/** The fields of the form that asks whether it was understood rightly, beside each look. */
const answerIn =
  (values: Readonly<Record<string, string>>) =>
  (id: string): { isTaken: boolean; host: string | null; port: number | null } => ({
    isTaken: values[`take-${id}`] !== undefined,
    host: values[`host-${id}`] || null,
    port: parsePort(values[`port-${id}`] ?? ""),
  });

type Confirmed = { text: string; values: Readonly<Record<string, string>>; now: Date };

/**
 * Stores what a person confirmed of a text that is read anew: the browser says which looks, never what they saw.
 * Throws `invalid` where nothing is left to keep, and `not-found` for a place that the school does not have.
 */
export async function takePaste(
  scope: SchoolScope,
  { place, ...confirmed }: Confirmed & { place: string },
): Promise<number> {
  const { profile } = await requireSchool(scope);
  const observations = await confirmedLooks(scope, manualVantage(requirePlace(profile, place)), confirmed);
  await storePasted(scope, observations, null);
  return observations.length;
}

/** What a person confirmed, as seen from this vantage. Throws `invalid` where nothing is left. */
export async function confirmedLooks(
  scope: SchoolScope,
  vantage: Vantage,
  { text, values, now }: Confirmed,
): Promise<Observation[]> {
  const pasted = await readPaste(scope, text);
  const chosen = chosenLooks(pasted, pasted.known, answerIn(values));
  const observations = chosen.flatMap(({ look, host, role, port }: Chosen, index) => {
    // One after another, as they stand in the text: the order says which connection was the first.
    const at = new Date(now.getTime() - chosen.length + index);
    return asAsked(asObservation(look, { host, role, port, vantage, at }), pasted.known.targets);
  });
  if (observations.length === 0) throw new AppError("invalid", { message: "nothing-taken" });
  return observations;
}

/** Adds looks of one vantage to what it has seen; false where the link was used or ran out in the meantime. */
export function storePasted(scope: SchoolScope, observations: Observation[], link: ByLink): Promise<boolean> {
  const vantageId = observations[0]?.vantage.id ?? "outside";
  return storeClassroom(
    scope,
    { vantageId, purpose: "pasted", targets: itemsOf(observations) },
    observations,
    link,
  );
}
