import type { DiagnosisCode, Evidence } from "@/lib/core/diagnosis";
import type { ReportFact } from "@/lib/core/report";
import type { FaultInstance } from "@/lib/model/faults/types";
import { nominalWorld, type World } from "@/lib/model/world";
import type { Hypothesis } from "./hypotheses";
import type { Group } from "./likelihood";

type Weighed = { index: number; weight: number };

const speaks = 0.7;
const contradicts = 1.2;

/** How much each sight favours one world over another: its predictive log ratio, all other sights given. */
function favours(groups: readonly Group[], one: World, other: World): Weighed[] {
  return groups.flatMap((group) => {
    const whole = group.logLikelihood(one) - group.logLikelihood(other);
    const indexes = [...new Set(group.clues.map((clue) => clue.index))];
    return indexes.map((index) => ({
      index,
      weight: whole - (group.logLikelihood(one, index) - group.logLikelihood(other, index)),
    }));
  });
}

const worldOf = (faults: readonly FaultInstance[]): World =>
  faults.reduce((world, fault) => fault.apply(world), nominalWorld);

const isIn = (fault: { code: string; line: string | null; vantage: string | null }, hypothesis: Hypothesis) =>
  hypothesis.faults.some(
    (one) => one.code === fault.code && one.line === fault.line && one.vantage === fault.vantage,
  );

const queueCodes: ReadonlySet<string> = new Set(["outgoing-port-changed", "server-outbound-25-blocked"]);

function queueEvidence(code: string, facts: readonly ReportFact[]): Evidence[] {
  if (!queueCodes.has(code)) return [];
  return facts
    .filter((fact) => fact.kind === "queued" || fact.kind === "services-smtp" || fact.kind === "outgoing-25")
    .slice(0, 8)
    .map(({ source, line }) => ({ source, line }));
}

/** The sights that speak for a fault: against its mere absence, and against the best explanation without it. */
export function evidenceFor(
  fault: { code: DiagnosisCode; line: string | null; vantage: string | null },
  ranked: readonly Hypothesis[],
  groups: readonly Group[],
  facts: readonly ReportFact[],
): Evidence[] {
  const holds = ranked.find((one) => isIn(fault, one));
  if (holds === undefined) return [];
  const without = worldOf(
    holds.faults.filter((one) => !(one.code === fault.code && one.line === fault.line)),
  );
  const rival = ranked.find((one) => !isIn(fault, one));
  const against = [without, ...(rival ? [rival.world] : [])];
  const best = new Map<number, number>();
  for (const world of against)
    for (const { index, weight } of favours(groups, holds.world, world))
      best.set(index, Math.max(best.get(index) ?? 0, weight));
  const sights = [...best]
    .filter(([, weight]) => weight > speaks)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([index]) => index);
  return [...sights, ...queueEvidence(fault.code, facts)];
}

/** What contradicts an explanation that was considered and dropped; empty where nothing that was seen could. */
export function evidenceAgainst(
  rivals: readonly FaultInstance[],
  best: Hypothesis,
  groups: readonly Group[],
): Evidence[] {
  const worlds = rivals.flatMap((rival) => [
    worldOf([rival]),
    ...best.faults.map((kept) => worldOf([kept, rival])),
  ]);
  const plausibility = (world: World) => groups.reduce((sum, group) => sum + group.logLikelihood(world), 0);
  const kindest = worlds.reduce((a, b) => (plausibility(b) > plausibility(a) ? b : a));
  return favours(groups, best.world, kindest)
    .filter(({ weight }) => weight > contradicts)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 4)
    .map(({ index }) => index);
}
