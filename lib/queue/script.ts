import { renderRecipe } from "@/lib/catalogue/recipes";
import type { Locale } from "@/lib/core/locale";
import { submissionPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import type { Part } from "@/lib/core/recipe";
import { recipeParams } from "@/lib/wizard/recipe-params";

/** The read-only script for a school's mail server: written for its program, or for any Unix where that has none. */
export function reportPart(profile: Profile, lang: Locale): Part | null {
  const params = recipeParams(profile, { port: submissionPort });
  for (const platform of [profile.server.mta, "sh"]) {
    const rendered = renderRecipe({ remedy: "server-report", platform, params, lang });
    const part = rendered.ok ? rendered.recipe.parts.find(({ id }) => id === "detect") : undefined;
    if (part) return part;
  }
  return null;
}
