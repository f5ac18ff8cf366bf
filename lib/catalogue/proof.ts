import type { Proof } from "@/lib/core/recipe";
import type { PartEntry, RecipeEntry } from "./types";

/** How well a part is proven, the best first; `others`: documented, yet not by the vendor. */
export const proofRanks = ["tested", "documented", "others", "unverified"] as const;
export type ProofRank = (typeof proofRanks)[number];

export const rankOf = ({ verified, by }: { verified: Proof; by?: "others" | undefined }): ProofRank =>
  by ?? verified;

export const rankOfEntry = (part: PartEntry): ProofRank =>
  part.verified === "unverified" ? "unverified" : rankOf(part);

/** A platform is proven as far as the change that its repair makes is: the part that something can go wrong in. */
export function proofOf({ recipes }: { recipes: readonly RecipeEntry[] }): ProofRank {
  const repair = recipes.find(({ remedy }) => remedy === "router-nat" || remedy === "mta-port");
  const change = repair?.parts.find(({ id }) => id === "change");
  return change === undefined ? "unverified" : rankOfEntry(change);
}

/** Platforms with the best proven first; the catalogue's order among equals. */
export const byProof = <T extends { recipes: readonly RecipeEntry[] }>(entries: readonly T[]): T[] =>
  entries.toSorted((left, right) => proofRanks.indexOf(proofOf(left)) - proofRanks.indexOf(proofOf(right)));

/** How many platforms there are of each proof. */
export const countProofs = (
  entries: readonly { recipes: readonly RecipeEntry[] }[],
): Record<ProofRank, number> => {
  const counts = { tested: 0, documented: 0, others: 0, unverified: 0 };
  for (const entry of entries) counts[proofOf(entry)] += 1;
  return counts;
};
