import { sliceIncidents } from "@/lib/api/data";
import { listIncidents } from "@/lib/api/operations";
import { pageOf, readCursor } from "@/lib/api/page";
import { serve } from "../serve";

export const GET = serve(listIncidents, async ({ user, query }) => {
  const { limit, cursor, school } = query;
  const rows = await sliceIncidents({ grants: user.grants, school, after: readCursor(cursor), take: limit });
  const last = rows.at(-1);
  return pageOf(rows, last && { id: last.id, at: last.startedAt }, rows.length === limit);
});
