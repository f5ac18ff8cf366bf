import { sliceShares } from "@/lib/api/data";
import { listShares } from "@/lib/api/operations";
import { pageOf, readCursor } from "@/lib/api/page";
import { serve } from "../serve";

export const GET = serve(listShares, async ({ user, query, now }) => {
  const { limit, cursor, school } = query;
  const slice = { grants: user.grants, school, after: readCursor(cursor), take: limit };
  const rows = await sliceShares(slice, now);
  const last = rows.at(-1);
  return pageOf(rows, last && { id: last.id, at: last.createdAt }, rows.length === limit);
});
