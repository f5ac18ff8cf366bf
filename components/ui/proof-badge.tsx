import type { ReactNode } from "react";
import type { ProofRank } from "@/lib/catalogue/proof";
import { Badge } from "./badge";

const looks: Record<ProofRank, { kind: "good" | "neutral" | "caution"; mark: string }> = {
  tested: { kind: "good", mark: "✓" },
  documented: { kind: "neutral", mark: "§" },
  others: { kind: "caution", mark: "§" },
  unverified: { kind: "caution", mark: "!" },
};

export const ProofBadge = ({ rank, children }: { rank: ProofRank; children: ReactNode }) => (
  <Badge kind={looks[rank].kind}>
    <span aria-hidden="true">{looks[rank].mark} </span>
    {children}
  </Badge>
);
