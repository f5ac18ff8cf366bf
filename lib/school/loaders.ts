import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { loadUser, requireUser } from "@/lib/account/loaders";
import { asSchoolScope, type SchoolScope, type UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { isOpenSchool, requireSchool } from "./data";
import type { SchoolDetail } from "./types";

const scopeOf = (user: UserScope, schoolId: string): SchoolScope =>
  asSchoolScope({ schoolId, userId: user.userId, peer: user.peer });

/** For actions and route handlers: throws where nobody is signed in or the school is not there. */
export async function requireSchoolScope(schoolId: string): Promise<SchoolScope> {
  return grantSchool(await requireUser(), schoolId);
}

/** The scope of one school for a person whose session was checked already. */
export async function grantSchool(user: UserScope, schoolId: string): Promise<SchoolScope> {
  if (!(await isOpenSchool(schoolId))) throw new AppError("not-found");
  return scopeOf(user, schoolId);
}

/** For pages: the school and its scope, asked once per request. */
export const loadSchool = cache(async (id: string): Promise<{ scope: SchoolScope; school: SchoolDetail }> => {
  const user = await loadUser();
  if (!(await isOpenSchool(id))) notFound();
  const scope = scopeOf(user, id);
  return { scope, school: await requireSchool(scope) };
});
