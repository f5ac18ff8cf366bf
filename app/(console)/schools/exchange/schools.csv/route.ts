import { respond } from "@/app/api/respond";
import { requireUser } from "@/lib/account/loaders";
import { knownSchools } from "@/lib/exchange/data";
import { schoolsTable } from "@/lib/exchange/table";

/** The list of schools as a table that no spreadsheet takes for formulas. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const schools = await knownSchools(await requireUser(), "view");
    return new Response(schoolsTable(schools), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="mailpath-schools.csv"',
        "cache-control": "no-store",
      },
    });
  });
