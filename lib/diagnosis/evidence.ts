import type { DiagnosisCode, Evidence } from "@/lib/core/diagnosis";
import type { ReportFact } from "@/lib/core/report";
import type { FaultInstance } from "@/lib/model/faults/types";
import { nominalWorld, type World } from "@/lib/model/world";
import type { Hypothesis, Search } from "./hypotheses";
import type { Likelihood } from "./likelihood";
import { worldOf } from "./shared-worlds";
import { steady, total } from "./sums";

type Weighed = { index: number; weight: number };

const speaks = 0.7;
const contradicts = 1.2;

/** How much each sight favours one world over another: its predictive log ratio. */
function favours({ predictive }: Likelihood, one: World, other: World): Weighed[] {
  const rival = predictive(other);
  return [...predictive(one)].map(([index, log]) => ({
    index,
    weight: steady(log - (rival.get(index) ?? log)),
  }));
}

/** The sights of more than this weight, the heaviest first; equal ones in the order in which they were given. */
const heaviest = (weighed: readonly Weighed[], above: number, count: number): number[] =>
  weighed
    .filter(({ weight }) => weight > above)
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, count)
    .map(({ index }) => index);

const isIn = (fault: { code: string; line: string | null; vantage: string | null }, hypothesis: Hypothesis) =>
  hypothesis.faults.some(
    (one) => one.code === fault.code && one.line === fault.line && one.vantage === fault.vantage,
  );

const queueCodes: ReadonlySet<string> = new Set(["outgoing-port-changed", "server-outbound-25-blocked"]);

function queueEvidence(code: string, facts: readonly ReportFact[]): Evidence[] {
  if (!queueCodes.has(code)) return [];
  const of = (...kinds: ReportFact["kind"][]) => facts.filter(({ kind }) => kinds.includes(kind));
  // What tells the two codes apart stands first: a long queue would else crowd it out.
  return [...of("services-smtp", "outgoing-25"), ...of("queued")]
    .slice(0, 8)
    .map(({ source, line }) => ({ source, line }));
}

/** The sights that speak for a fault: against its mere absence, and against the best explanation without it. */
export function evidenceFor(
  fault: { code: DiagnosisCode; line: string | null; vantage: string | null },
  ranked: readonly Hypothesis[],
  { likelihood, broken }: Search,
  facts: readonly ReportFact[],
): Evidence[] {
  const holds = ranked.find((one) => isIn(fault, one));
  if (holds === undefined) return [];
  const without = worldOf(
    broken,
    holds.faults.filter((one) => !(one.code === fault.code && one.line === fault.line)),
  );
  const rival = ranked.find((one) => !isIn(fault, one));
  const against = [without, ...(rival ? [rival.world] : [])];
  const best = new Map<number, number>();
  for (const world of against)
    for (const { index, weight } of favours(likelihood, holds.world, world))
      best.set(index, Math.max(best.get(index) ?? 0, weight));
  const sights = heaviest(
    [...best].map(([index, weight]) => ({ index, weight })),
    speaks,
    12,
  );
  return [...sights, ...queueEvidence(fault.code, facts)];
}

/** The world that explains most of what was seen. */
function kindest(worlds: readonly World[], { near }: Likelihood): World | undefined {
  const byGroup = near(nominalWorld);
  const rated = worlds.map((world) => ({ world, log: steady(total(byGroup(world))) }));
  return rated.toSorted((a, b) => b.log - a.log)[0]?.world;
}

/** What contradicts an explanation that was considered and dropped; empty where nothing that was seen could. */
export function evidenceAgainst(
  rivals: readonly FaultInstance[],
  best: Hypothesis,
  { likelihood, broken }: Search,
): Evidence[] {
  const worlds = rivals.flatMap((rival) => [
    worldOf(broken, [rival]),
    ...best.faults.map((kept) => worldOf(broken, [kept, rival])),
  ]);
  const rival = kindest(worlds, likelihood);
  return rival === undefined ? [] : heaviest(favours(likelihood, best.world, rival), contradicts, 4);
}
