import { sliceObservations } from "@/lib/api/data";
import { handInObservations, listObservations } from "@/lib/api/operations";
import { pageOf, readCursor } from "@/lib/api/page";
import { pasteIn } from "@/lib/check/classroom";
import { placeValue, requirePlace } from "@/lib/check/place";
import { requireSchool } from "@/lib/school/data";
import { grantSchool } from "@/lib/school/loaders";
import { serve } from "../serve";

export const GET = serve(listObservations, async ({ user, query }) => {
  const { limit, cursor, school, vantage, since } = query;
  const { rows, last } = await sliceObservations({
    grants: user.grants,
    school,
    vantage,
    since: since === undefined ? undefined : new Date(since),
    after: readCursor(cursor),
    take: limit,
  });
  return pageOf(
    rows.map(({ at: _, ...row }) => row),
    last?.position,
    last?.isFull ?? false,
  );
});

export const POST = serve(handInObservations, async ({ user, body }) => {
  const scope = await grantSchool(user, body.schoolId);
  const { profile } = await requireSchool(scope);
  const place = requirePlace(profile, placeValue({ place: body.place, line: body.line }));
  const stored = await pasteIn(scope, { place, body: JSON.stringify(body.observations), readers: [] });
  return { stored: stored ?? 0 };
});
