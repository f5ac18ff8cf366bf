import { requireUser } from "@/lib/account/loaders";
import { requireRun, schoolOfRun } from "@/lib/check/data";
import { progressOf } from "@/lib/check/progress";
import { grantSchool } from "@/lib/school/loaders";
import { respond } from "../../respond";

type Context = { params: Promise<{ id: string }> };

/** How far a run is, for the page that follows it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return respond(request, async () => {
    const user = await requireUser();
    const { id } = await params;
    const scope = await grantSchool(user, await schoolOfRun(id), "view");
    return Response.json(progressOf(await requireRun(scope, id)), {
      headers: { "cache-control": "no-store" },
    });
  });
}
