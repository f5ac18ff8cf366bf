"use server";

import { refresh } from "next/cache";
import { failure } from "@/lib/account/failure";
import { schoolForm } from "@/lib/school/action";
import { problemOf, readParams } from "@/lib/wizard/recipe-params";
import { changeProfile } from "./change-profile";

const prefix = "param.";

/** Keeps the values a recipe asked for in the school's profile, so that the next recipe need not ask again. */
export const saveParamsAction = schoolForm({
  run: async ({ scope, values }) => {
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
        Object.fromEntries(read.wrong.map((name) => [`${prefix}${name}`, problemOf(name)])),
      );
    const refused = await changeProfile(scope, values.run ?? "", (profile) => {
      const merged = Object.entries({ ...profile.recipeParams, ...read.values });
      return {
        ...profile,
        recipeParams: Object.fromEntries(merged.filter(([, value]) => value !== undefined)),
      };
    });
    if (refused) return refused;
    refresh();
    return { values: {} };
  },
});
