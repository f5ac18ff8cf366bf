import type { HandoutDocument } from "./document";
import { factsOf, type HandoutInput } from "./facts";
import { clients } from "./kinds/clients";
import { poster } from "./kinds/poster";
import { principal } from "./kinds/principal";
import { provider } from "./kinds/provider";
import { software } from "./kinds/software";
import { staff } from "./kinds/staff";
import type { HandoutEntry } from "./types";

/** Every kind of paper, in the order in which the list shows them. */
export const handouts: readonly HandoutEntry[] = [clients, staff, poster, software, provider, principal];

export const handoutOf = (id: string): HandoutEntry | null =>
  handouts.find((entry) => entry.id === id) ?? null;

/** The paper as it stands before anybody edits it. */
export const writeHandout = (entry: HandoutEntry, input: HandoutInput): HandoutDocument =>
  entry.write[input.lang](factsOf(input));
