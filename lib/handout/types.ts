import type { Words } from "@/lib/core/locale";
import type { HandoutDocument } from "./document";
import type { Facts } from "./facts";

export const handoutIds = ["clients", "staff", "poster", "software", "provider", "principal"] as const;
export type HandoutId = (typeof handoutIds)[number];

/** `poster`: one page in large letters; `page`: one page; `pages`: as many as it takes. */
export type HandoutLook = "poster" | "page" | "pages";

/** One kind of paper: a file of `lib/handout/kinds`, entered in `lib/handout/registry.ts`. */
export type HandoutEntry = {
  id: HandoutId;
  name: Words;
  /** For whom it is and what for, as the list of papers says it. */
  purpose: Words;
  look: HandoutLook;
  /** The one option that only a letter has. */
  asksLine?: true;
  write: Words<(facts: Facts) => HandoutDocument>;
};
