import type { Observation, Target } from "@/lib/core/observation";

export type Wanted = { role: Target["role"]; host: string; port: number };

/** Why an address is not dialled: it is special-purpose and no operator's range holds it, or it is a metadata service. */
export type Refusal = {
  address: string;
  reason: "special" | "metadata";
  /** The range that `mailpath allow` would take; null where nothing may allow it. */
  range: string | null;
};

/** One thing a run does, in order. An endpoint of several addresses becomes several items. */
export type PlanItem = Wanted & { id: string; resolved: string[] } & (
    | { kind: "dial"; address: string }
    | { kind: "refused"; refusal: Refusal }
    | { kind: "unresolved"; code: string; dnsMs: number }
  );
export type DialItem = Extract<PlanItem, { kind: "dial" }>;

export type Seen = { id: string; observation: Observation };
