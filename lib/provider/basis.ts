import type { ProviderEntry } from "@/lib/catalogue/types";

const sorted = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A shipped record as text that is the same as long as the record is: what a correction was made against. */
export const basisOf = (shipped: ProviderEntry | null): string | null =>
  shipped === null ? null : JSON.stringify(shipped, sorted);
