import { sliceShares } from "@/lib/api/data";
import { createShareOperation, listShares } from "@/lib/api/operations";
import { pageOf, readCursor } from "@/lib/api/page";
import { mintToken } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { grantSchool } from "@/lib/school/loaders";
import { publicBase } from "@/lib/share/address";
import { createShare } from "@/lib/share/mutations";
import { serve } from "../serve";

export const GET = serve(listShares, async ({ user, query, now }) => {
  const { limit, cursor, school } = query;
  const slice = { grants: user.grants, school, after: readCursor(cursor), take: limit };
  const rows = await sliceShares(slice, now);
  const last = rows.at(-1);
  return pageOf(rows, last && { id: last.id, at: last.createdAt }, rows.length === limit);
});

export const POST = serve(createShareOperation, async ({ user, body, headers, now }) => {
  const { schoolId, ...share } = body;
  const scope = await grantSchool(user, schoolId);
  const token = mintToken();
  const made = { token, record: null, now };
  const id = await createShare(scope, { ...share, kind: "status", repair: null }, made);
  return { id, url: `${publicBase(env().url, headers)}/s/${token}` };
});
