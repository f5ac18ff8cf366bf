import { type ProviderBook, shippedBook } from "@/lib/catalogue/provider/book";
import type { Diagnosis, DiagnosisCode, Finding, Impact } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import type { ReportFact } from "@/lib/core/report";
import { repairOrder } from "@/lib/model/faults";
import type { FaultInstance } from "@/lib/model/faults/types";
import { readSeen } from "@/lib/model/seen";
import { type Clue, nameAnswers, readClues } from "./clues";
import { coverage, type LineState } from "./coverage";
import { evidenceAgainst, evidenceFor } from "./evidence";
import { explain, type Hypothesis, type Search, searchOf } from "./hypotheses";
import { dominant, impactOf } from "./impact";
import { kept } from "./kept";
import { type Likelihood, likelihoodOf } from "./likelihood";
import { nextChecks } from "./next-checks";
import { judgeRemedies } from "./remedies";
import { sceneOf } from "./scene";
import { type Draft, standingFacts } from "./standing-facts";
import { steady } from "./sums";

export type DiagnosisInput = {
  profile: Profile;
  observations: readonly Observation[];
  /** Facts read from pasted text: mailq, log, server report. */
  facts?: readonly ReportFact[];
  /** What is known of providers, where it is more than what ships. */
  providers?: ProviderBook;
};

const believed = 0.5;
const notable = 0.02;
/** Below this a green page asks for another look. */
const sure = 0.8;
const surprising = Math.log(0.025);

type Place = { code: DiagnosisCode; line: string | null; vantage: string | null };

const placeKey = (place: { code: string; line: string | null; vantage: string | null }) =>
  `${place.code}|${place.line}|${place.vantage}`;

const round = (p: number) => Math.round(Math.min(0.999, Math.max(0, p)) * 1000) / 1000;

type Posterior = Place & { probability: number; likeliest: FaultInstance };

/** Odds per place, summed over all explanations that have a fault there. */
function posteriors(ranked: readonly Hypothesis[]): Posterior[] {
  const found = new Map<string, Posterior>();
  const posteriorOf = kept((fault: FaultInstance): Posterior | null => {
    const { code, line, vantage } = fault;
    if (code === "unmodelled") return null;
    const known = found.get(placeKey(fault)) ?? { code, line, vantage, probability: 0, likeliest: fault };
    found.set(placeKey(fault), known);
    return known;
  });
  for (const { faults, probability } of ranked)
    for (const fault of faults) {
      const posterior = posteriorOf(fault);
      if (posterior) posterior.probability += probability;
    }
  return [...found.values()].toSorted((a, b) => steady(b.probability) - steady(a.probability));
}

function faultDrafts(
  places: readonly Posterior[],
  ranked: readonly Hypothesis[],
  search: Search,
  facts: readonly ReportFact[],
): Draft[] {
  return places
    .filter((place) => place.probability >= believed)
    .map((place) => ({
      code: place.code,
      line: place.line,
      vantage: place.vantage,
      confidence: place.probability,
      evidence: evidenceFor(place, ranked, search, facts),
      detail: place.likeliest.detail,
    }));
}

const rank: Readonly<Record<Impact, number>> = { blocking: 0, degrading: 1, standing: 2 };

/** What was pasted speaks once: a fact of the queue that is also an explanation stands there already. */
function merged(drafts: readonly Draft[]): Draft[] {
  const byPlace = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${placeKey(draft)}|${draft.code === "tls-broken" || draft.code === "submission-without-auth" ? draft.detail.port : ""}`;
    const known = byPlace.get(key);
    if (known === undefined || draft.confidence > known.confidence)
      byPlace.set(key, { ...draft, evidence: [...new Set([...draft.evidence, ...(known?.evidence ?? [])])] });
  }
  return [...byPlace.values()];
}

function finish(drafts: readonly Draft[], lines: readonly LineState[], profile: Profile): Finding[] {
  const canSend = Object.fromEntries(
    lines.filter((one) => one.state !== "unseen").map((one) => [one.line.id, one.state === "works"]),
  );
  const credible = merged(drafts).filter((draft) => draft.confidence >= believed);
  return credible
    .map((draft) => ({
      ...draft,
      confidence: round(draft.confidence),
      impact: impactOf(draft, lines, profile, credible),
      detail: { ...draft.detail, canSend },
    }))
    .toSorted((a, b) => rank[a.impact] - rank[b.impact] || repairOrder(a.code) - repairOrder(b.code));
}

function healthyFinding(
  lines: readonly LineState[],
  clues: readonly Clue[],
  findings: readonly Finding[],
  doubt: number,
): Finding[] {
  if (lines.some((one) => one.state !== "works")) return [];
  if (findings.some((finding) => finding.impact !== "standing")) return [];
  const evidence = clues
    .filter((clue) => clue.role === "server" && clue.signs[0] === "ok" && clue.identity !== "foreign")
    .map((clue) => clue.index);
  const canSend = Object.fromEntries(lines.map((one) => [one.line.id, true]));
  const confidence = round(Math.max(believed, Math.min(0.99, 1 - doubt)));
  return [
    {
      code: "healthy",
      line: null,
      vantage: null,
      confidence,
      impact: "standing",
      evidence,
      detail: { canSend },
    },
  ];
}

function primaryOf(findings: readonly Finding[]): DiagnosisCode {
  if (findings.some((finding) => finding.code === "healthy")) return "healthy";
  const first = findings.find((finding) => finding.impact !== "standing" && finding.confidence >= dominant);
  return first?.code ?? "inconclusive";
}

function ruledOut(places: readonly Posterior[], best: Hypothesis, search: Search): Diagnosis["ruledOut"] {
  const likely = new Map(places.map((place) => [placeKey(place), place.probability]));
  const rivals = new Map<string, FaultInstance[]>();
  for (const fault of search.instances) {
    if (fault.code === "unmodelled" || (likely.get(placeKey(fault)) ?? 0) >= notable) continue;
    rivals.set(placeKey(fault), [...(rivals.get(placeKey(fault)) ?? []), fault]);
  }
  return [...rivals.values()].flatMap((instances) => {
    const [first] = instances;
    if (first === undefined || first.code === "unmodelled") return [];
    const because = evidenceAgainst(instances, best, search);
    return because.length > 0 ? [{ code: first.code, line: first.line, because }] : [];
  });
}

/** Sights that even the best explanation finds surprising. */
const unexplained = ({ predictive }: Likelihood, best: Hypothesis): number[] =>
  [...predictive(best.world)]
    .filter(([, log]) => log < surprising)
    .map(([index]) => index)
    .toSorted((a, b) => a - b);

/**
 * What is wrong, what proves it, what is not wrong and why, and what to look at or do next.
 * Pure: the same evidence always gives the same diagnosis. Never throws for an outcome of the world; where no
 * explanation dominates, `primary` is `inconclusive`.
 */
export function diagnose({
  profile,
  observations,
  facts = [],
  providers = shippedBook,
}: DiagnosisInput): Diagnosis {
  const clues = readClues(profile, readSeen(profile, observations));
  const likelihood = likelihoodOf(profile, clues, nameAnswers(profile, clues), facts);
  const search = searchOf(sceneOf(profile, clues), likelihood);
  const ranked = explain(search);
  const best = ranked[0];
  if (best === undefined) throw new Error("no hypothesis: there is always the one without a fault");
  const places = posteriors(ranked);
  const lines = coverage(profile, clues);
  const drafts = [
    ...faultDrafts(places, ranked, search, facts),
    ...standingFacts(profile, observations, clues, facts, best),
  ];
  const found = finish(drafts, lines, profile);
  const doubt = places
    .filter((place) => !found.some((finding) => placeKey(finding) === placeKey(place)))
    .reduce((most, place) => Math.max(most, place.probability), 0.01);
  const findings = [...healthyFinding(lines, clues, found, doubt), ...found];
  const primary = primaryOf(findings);
  const settled = findings.some(({ code, confidence }) => code === "healthy" && confidence >= sure);
  return {
    version: 1,
    primary,
    findings,
    ruledOut: ruledOut(places, best, search),
    nextChecks: settled ? [] : nextChecks(profile, clues, ranked, lines, facts),
    alternatives: places
      .filter((place) => place.probability >= notable && place.probability < believed)
      .slice(0, 8)
      .map(({ code, line, probability }) => ({ code, line, confidence: round(probability) })),
    unexplained: unexplained(likelihood, best),
    remedies: judgeRemedies(profile, clues, best, findings, lines, providers),
  };
}
