import type { Words } from "@/lib/core/locale";

export type Term = {
  /** Its anchor on the glossary's page. */
  id: string;
  name: Words;
  /** For somebody who never heard of it: what it is, then why it matters here. */
  text: Words;
  /** How a sentence writes it; the first of them that a text holds is linked. */
  written: Words<readonly string[]>;
  source?: string;
};
