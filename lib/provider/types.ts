import type { OwnProvider, ProviderEntry } from "@/lib/catalogue/types";

/** An entry of an administrator's, with what became of the shipped record that it corrects. */
export type OwnProviderDetail = {
  record: OwnProvider;
  version: number;
  updatedAt: Date;
  /** What ships today under the same id; null for a provider of their own. */
  shipped: ProviderEntry | null;
  /** The shipped record is another one than when the correction was made. */
  shippedChanged: boolean;
};
