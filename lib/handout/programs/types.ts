import type { Words } from "@/lib/core/locale";
import type { Encryption } from "../facts";

/** The values as this program's menus want them. */
export type ProgramValues = { host: string; port: number; encryption: string; needsLogin: boolean | null };

/** One mail program: where its outgoing server is changed, in the words of its own menus. */
export type MailProgram = {
  id: string;
  name: Words;
  steps: Words<(values: ProgramValues) => string[]>;
  /** What its menu calls an encryption, where it is not the usual word. */
  encryptions?: Partial<Record<Encryption, Words>>;
  /** The maker's own page; null where none was found, and the paper says that the words may differ. */
  source: Words | null;
  note?: Words;
};
