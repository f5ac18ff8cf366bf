import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { loadUser, requireUser } from "@/lib/account/loaders";
import { covers, type Right, rightIn } from "@/lib/account/rights";
import { asSchoolScope, type SchoolScope, type UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { isOpenSchool, requireSchool } from "./data";
import type { SchoolDetail } from "./types";

/** What a person may do in this school; null where it is none they may see. */
async function scopeOf({ userId, peer, grants }: UserScope, schoolId: string): Promise<SchoolScope | null> {
  const right = rightIn(grants, schoolId);
  if (right === null || !(await isOpenSchool(schoolId))) return null;
  return asSchoolScope({ schoolId, userId, peer, right });
}

/** For route handlers: throws where nobody is signed in, the school is not theirs, or they may not do this. */
export async function requireSchoolScope(schoolId: string, right: Right = "edit"): Promise<SchoolScope> {
  return grantSchool(await requireUser(), schoolId, right);
}

/** The scope of one school for a person whose session was checked already. Reading alone asks for `view`. */
export async function grantSchool(
  user: UserScope,
  schoolId: string,
  right: Right = "edit",
): Promise<SchoolScope> {
  const scope = await scopeOf(user, schoolId);
  if (scope === null) throw new AppError("not-found");
  if (!covers(scope.right, right)) throw new AppError("forbidden", { message: "right" });
  return scope;
}

type Loaded = { scope: SchoolScope; school: SchoolDetail };

const loadSeen = cache(async (id: string): Promise<Loaded> => {
  const scope = await scopeOf(await loadUser(), id);
  if (scope === null) notFound();
  return { scope, school: await requireSchool(scope) };
});

/** For pages: the school and its scope, asked once per request. Who may not do this finds nothing there. */
export async function loadSchool(id: string, right: Right = "view"): Promise<Loaded> {
  const loaded = await loadSeen(id);
  if (!covers(loaded.scope.right, right)) notFound();
  return loaded;
}
