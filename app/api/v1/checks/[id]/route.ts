import { readCheck } from "@/lib/api/operations";
import { requireRun, schoolOfRun } from "@/lib/check/data";
import { grantSchool } from "@/lib/school/loaders";
import { serve } from "../../serve";

export const GET = serve(readCheck, async ({ user, params }) => {
  const id = params.id ?? "";
  const { rows, ...run } = await requireRun(await grantSchool(user, await schoolOfRun(id), "view"), id);
  return { ...run, observations: rows.flatMap(({ observation }) => observation ?? []) };
});
