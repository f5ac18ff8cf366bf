import type { MtaEntry, RecipeEntry } from "../types";

export const mtas: readonly MtaEntry[] = [];

/** Recipes for any POSIX system, whatever its mail server. */
export const systemRecipes: readonly RecipeEntry[] = [];
