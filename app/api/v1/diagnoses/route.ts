import { sliceSchools } from "@/lib/api/data";
import { listDiagnoses } from "@/lib/api/operations";
import { pageOf, readCursor } from "@/lib/api/page";
import { diagnoseSchool } from "@/lib/check/diagnose";
import { grantSchool } from "@/lib/school/loaders";
import { serve } from "../serve";

export const GET = serve(listDiagnoses, async ({ user, query }) => {
  const { limit, cursor, school } = query;
  const rows = await sliceSchools({ grants: user.grants, school, after: readCursor(cursor), take: limit });
  const items = [];
  // One after another: each may weigh thousands of explanations.
  for (const { id, name } of rows) {
    const { diagnosis, observations } = await diagnoseSchool(await grantSchool(user, id, "view"));
    const times = observations.map(({ at }) => Date.parse(at));
    const checkedAt = times.length > 0 ? new Date(Math.max(...times)) : null;
    items.push({ schoolId: id, schoolName: name, checkedAt, diagnosis, observations });
  }
  const last = rows.at(-1);
  return pageOf(items, last && { id: last.id, at: last.createdAt }, rows.length === limit);
});
