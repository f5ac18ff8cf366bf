import { requireEverywhere } from "@/lib/account/loaders";
import { sliceSchools } from "@/lib/api/data";
import { createSchoolOperation, listSchools } from "@/lib/api/operations";
import { pageOf, readCursor } from "@/lib/api/page";
import { requireSchool } from "@/lib/school/data";
import { grantSchool } from "@/lib/school/loaders";
import { createSchool } from "@/lib/school/mutations";
import { serve } from "../serve";
import { shown } from "./shown";

export const GET = serve(listSchools, async ({ user, query }) => {
  const { limit, cursor } = query;
  const rows = await sliceSchools({ grants: user.grants, after: readCursor(cursor), take: limit });
  const last = rows.at(-1);
  return pageOf(rows, last && { id: last.id, at: last.createdAt }, rows.length === limit);
});

export const POST = serve(createSchoolOperation, async ({ user, body }) => {
  requireEverywhere(user, "edit");
  const { id } = await createSchool(user, body.profile);
  return shown(await requireSchool(await grantSchool(user, id, "view")));
});
