import type { MtaEntry, RecipeEntry } from "../types";
import { postfix } from "./postfix";

export const mtas: readonly MtaEntry[] = [postfix];

/** Recipes for any POSIX system, whatever its mail server. */
export const systemRecipes: readonly RecipeEntry[] = [];
