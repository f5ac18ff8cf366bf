import { sliceRuns } from "@/lib/api/data";
import { listChecks, startCheck } from "@/lib/api/operations";
import { pageOf, readCursor } from "@/lib/api/page";
import { beginCheck } from "@/lib/check/begin";
import { grantSchool } from "@/lib/school/loaders";
import { serve } from "../serve";

export const GET = serve(listChecks, async ({ user, query }) => {
  const { limit, cursor, school } = query;
  const rows = await sliceRuns({ grants: user.grants, school, after: readCursor(cursor), take: limit });
  const last = rows.at(-1);
  return pageOf(rows, last && { id: last.id, at: last.startedAt }, rows.length === limit);
});

export const POST = serve(startCheck, async ({ user, body }) => ({
  id: await beginCheck(await grantSchool(user, body.schoolId), "check"),
}));
