import { respond } from "@/app/api/respond";
import { recordAudit } from "@/lib/account/mutations";
import { requireSchool } from "@/lib/school/data";
import { requireSchoolScope } from "@/lib/school/loaders";

type Context = { params: Promise<{ id: string }> };

/** The profile as the contract has it: what `mailpath diagnose --profile` reads. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return respond(request, async () => {
    const scope = await requireSchoolScope((await params).id, "view");
    const { profile, id } = await requireSchool(scope);
    const { userId, peer } = scope;
    await recordAudit({ userId, action: "school.export", subject: id, peer });
    return new Response(`${JSON.stringify(profile, null, 2)}\n`, {
      headers: {
        "content-type": "application/json",
        "content-disposition": `attachment; filename="mailpath-${id}.json"`,
        "cache-control": "no-store",
      },
    });
  });
}
