import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Claim, Truth } from "./scenario";

/** `abstaining`: nothing is claimed, or a look-alike beside the truth, and the next check is named. */
export type Verdict = "right" | "abstaining" | "wrong" | "confidently wrong";

type Placed = { code: string; line: string | null; vantage?: string | null };

/** A false finding above this is not a guess any more. */
const sure = 0.8;

const says = (placed: Placed, claim: Claim): boolean => {
  const [code, place] = claim.split("@");
  return placed.code === code && (place === undefined || place === (placed.line ?? placed.vantage));
};

const isOneOf = (placed: Placed, claims: readonly Claim[]) => claims.some((claim) => says(placed, claim));

function leadsRightly({ primary, findings }: Diagnosis, leads: readonly Claim[]): boolean {
  if (primary === "inconclusive") return leads.includes("inconclusive");
  return findings.some((finding) => finding.code === primary && isOneOf(finding, leads));
}

/** Nothing leads; or what looks the same leads, the truth is held possible, and the place that decides is named. */
function abstains(diagnosis: Diagnosis, { leads, looksLike }: Truth): boolean {
  const { primary, findings, alternatives, nextChecks } = diagnosis;
  if (primary === "inconclusive") return nextChecks.length > 0;
  return (
    looksLike !== undefined &&
    findings.some((finding) => finding.code === primary && says(finding, looksLike.claim)) &&
    [...findings, ...alternatives].some((placed) => isOneOf(placed, leads)) &&
    nextChecks.some((next) => next.vantage === looksLike.decidedFrom)
  );
}

/** The diagnosis of a world whose truth is known. */
export function judge(diagnosis: Diagnosis, truth: Truth): Verdict {
  const { findings, alternatives } = diagnosis;
  const { leads, besides = [], also = [] } = truth;
  const real = [...leads, ...besides, ...also];
  if (findings.some((finding) => finding.confidence >= sure && !isOneOf(finding, real)))
    return "confidently wrong";
  const heldPossible: readonly Placed[] = [...findings, ...alternatives];
  const complete = besides.every((claim) => heldPossible.some((placed) => says(placed, claim)));
  if (leadsRightly(diagnosis, leads) && complete) return "right";
  return abstains(diagnosis, truth) ? "abstaining" : "wrong";
}
