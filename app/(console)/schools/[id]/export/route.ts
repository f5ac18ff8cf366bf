import { respond } from "@/app/api/respond";
import { recordAudit } from "@/lib/account/mutations";
import { log } from "@/lib/platform/log";
import { requireSchool } from "@/lib/school/data";
import { requireSchoolScope } from "@/lib/school/loaders";

type Context = { params: Promise<{ id: string }> };

/** The profile as the contract has it: what `mailpath diagnose --profile` reads. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return respond(request, async () => {
    const scope = await requireSchoolScope((await params).id, "view");
    const { profile, id } = await requireSchool(scope);
    const { userId, peer } = scope;
    // What is stored must come out of a full disk as well, recorded or not.
    await recordAudit({ userId, action: "school.export", subject: id, peer }).catch((error: unknown) =>
      log().error({ err: error, school: id }, "an export could not be recorded"),
    );
    return new Response(`${JSON.stringify(profile, null, 2)}\n`, {
      headers: {
        "content-type": "application/json",
        "content-disposition": `attachment; filename="mailpath-${id}.json"`,
        "cache-control": "no-store",
      },
    });
  });
}
