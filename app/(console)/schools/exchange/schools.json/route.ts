import { respond } from "@/app/api/respond";
import { requireUser } from "@/lib/account/loaders";
import { schoolsBundle } from "@/lib/exchange/bundle";
import { knownSchools } from "@/lib/exchange/data";

/** Every school that this person may see, whole: contacts and notes included, tokens and other secrets not. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const schools = await knownSchools(await requireUser(), "view");
    return new Response(schoolsBundle(schools), {
      headers: {
        "content-type": "application/json",
        "content-disposition": 'attachment; filename="mailpath-schools.json"',
        "cache-control": "no-store",
      },
    });
  });
