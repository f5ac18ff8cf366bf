import type { Mta } from "./mta";
import { postfix } from "./postfix";

export const mtas = { postfix } satisfies Record<string, Mta>;

export type MtaKind = keyof typeof mtas;
