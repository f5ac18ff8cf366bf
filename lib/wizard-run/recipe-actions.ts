"use server";

import { refresh } from "next/cache";
import { userForm } from "@/lib/account/action";
import { failure } from "@/lib/account/failure";
import { requireSchool } from "@/lib/school/data";
import { grantSchool } from "@/lib/school/loaders";
import { updateSchool } from "@/lib/school/mutations";
import { readParams } from "@/lib/wizard/recipe-params";
import { changeWizardRun } from "./mutations";

const prefix = "param.";

/** Keeps the values a recipe asked for in the school's profile, so that the next recipe need not ask again. */
export const saveParamsAction = userForm({
  run: async ({ user, values }) => {
    const typed = Object.fromEntries(
      Object.entries(values).flatMap(([name, text]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : [],
      ),
    );
    const read = readParams(typed);
    if (!read.ok)
      return failure(
        "invalid",
        {},
        Object.fromEntries(read.wrong.map((name) => [`${prefix}${name}`, "invalid"])),
      );
    const scope = await grantSchool(user, values.schoolId ?? "");
    const { profile, version } = await requireSchool(scope);
    const merged = Object.entries({ ...profile.recipeParams, ...read.values });
    const recipeParams = Object.fromEntries(merged.filter(([, value]) => value !== undefined));
    const saved = await updateSchool(scope, { ...profile, recipeParams }, version);
    if (saved === null) return failure("conflict");
    // Whoever called the profile right need not look through it again for a value that the recipe asked for.
    await changeWizardRun(scope, values.run ?? "", ({ answers }) =>
      answers.profile?.version === version ? { answers: { ...answers, profile: { version: saved } } } : {},
    );
    refresh();
    return { values: {} };
  },
});
