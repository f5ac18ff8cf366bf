"use server";

import { redirect } from "next/navigation";
import { everywhereForm, userForm } from "@/lib/account/action";
import { failure } from "@/lib/account/failure";
import { requireEverywhere } from "@/lib/account/loaders";
import type { UserScope } from "@/lib/account/types";
import { isKnownProvider } from "@/lib/core/catalogue-ids";
import type { Profile } from "@/lib/core/profile";
import { providerBook } from "@/lib/provider/data";
import { schoolForm } from "./action";
import { differingSections, mergeProfiles } from "./conflict";
import { fillControls } from "./controls";
import { requireSchool } from "./data";
import { fromValues, toValues, type Values } from "./form";
import { changeRows } from "./form-rows";
import { type Imported, readImport } from "./import";
import { grantSchool } from "./loaders";
import { createSchool, deleteSchool, restoreSchool, updateSchool } from "./mutations";
import { prefillFrom } from "./prefill";
import { type Conflict, type Section, sections } from "./types";

export type SchoolFormExtra = {
  conflict?: Conflict;
  /** What the mail domain told, or that it told nothing. */
  prefill?: { found: boolean; domain: string };
  /** How many controls were proposed into the form. */
  controlsAdded?: number;
};

/**
 * The school form, new or edited. `intent` is the pressed button: adding and removing rows and looking up the mail
 * domain come back with the form; saving redirects.
 */
export const schoolFormAction = userForm<SchoolFormExtra>({
  run: async ({ user, values }) => {
    // The rows and look-ups of the form are for whoever may save it.
    if (values.schoolId) await grantSchool(user, values.schoolId);
    else requireEverywhere(user, "edit");
    const intent = values.intent ?? "save";
    if (intent === "prefill") {
      const { values: filled, found } = await prefillFrom(values, user);
      return { values: filled, extra: { prefill: { found, domain: values["prefill.domain"] ?? "" } } };
    }
    if (intent === "controls") {
      const { values: filled, added } = fillControls(values, await providerBook());
      return { values: filled, extra: { controlsAdded: added } };
    }
    const changed = changeRows(values, intent);
    if (changed !== null) return { values: changed };
    return values.schoolId ? saveExisting(user, values, values.schoolId) : saveNew(user, values);
  },
});

async function saveNew(user: UserScope, values: Values) {
  const result = fromValues(values, null);
  if (!result.ok) return failure("invalid", {}, result.fields);
  const { id } = await createSchool(user, result.profile);
  redirect(`/schools/${id}`);
}

const chosenTheirs = (values: Values): Set<Section> =>
  new Set(sections.filter((section) => values[`choose.${section}`] === "theirs"));

async function saveExisting(user: UserScope, values: Values, schoolId: string) {
  const scope = await grantSchool(user, schoolId);
  const current = await requireSchool(scope);
  const typed = fromValues(values, current.profile);
  if (!typed.ok) return failure("invalid", {}, typed.fields);
  const from = Number(values.version);
  const merged = from === current.version ? settle(typed.profile, current.profile, values) : typed;
  if (!merged.ok) return failure("invalid", {}, merged.fields);
  const saved = await updateSchool(scope, merged.profile, from);
  if (saved !== null) redirect(`/schools/${schoolId}`);
  return conflictAnswer(typed.profile, await requireSchool(scope), values);
}

/** Where a person chose between two versions, the choice is read like any other input. */
function settle(mine: Profile, theirs: Profile, values: Values) {
  const chosen = chosenTheirs(values);
  if (chosen.size === 0) return { ok: true as const, profile: mine };
  return fromValues(toValues(mergeProfiles(mine, theirs, chosen)), theirs);
}

function conflictAnswer(mine: Profile, current: { profile: Profile; version: number }, values: Values) {
  const { profile: theirs, version } = current;
  const conflict = { version, mine, theirs, differing: differingSections(mine, theirs) };
  return { values: { ...values, version: String(version) }, extra: { conflict } };
}

export const deleteSchoolAction = schoolForm({
  run: async ({ scope }) => {
    await deleteSchool(scope);
    redirect(`/schools?deleted=${encodeURIComponent(scope.schoolId)}`);
  },
});

export const restoreSchoolAction = everywhereForm({
  right: "edit",
  run: async ({ user, values }) => {
    await restoreSchool(user, values.schoolId ?? "");
    redirect(`/schools/${encodeURIComponent(values.schoolId ?? "")}`);
  },
});

/** Bringing in a saved profile: first a look at it, then storing it. */
export const importSchoolAction = everywhereForm<Imported>({
  right: "edit",
  maxLength: 256 * 1024,
  run: async ({ user, values }) => {
    const text = values.file || values.text || "";
    const book = await providerBook();
    const read = readImport(text, (id) => book.record(id) !== null || isKnownProvider(id));
    if ("ok" in read) return read;
    if (values.intent !== "save") return { values: { text }, extra: read };
    const { id } = await createSchool(user, read.profile);
    redirect(`/schools/${id}`);
  },
});
