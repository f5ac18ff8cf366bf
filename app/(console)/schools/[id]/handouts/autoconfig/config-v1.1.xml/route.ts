import { respond } from "@/app/api/respond";
import { autoconfigXml } from "@/lib/handout/autoconfig";
import { autoconfigQuery, readAutoconfig } from "@/lib/handout/autoconfig-form";
import { factsOf } from "@/lib/handout/facts";
import { readOptions } from "@/lib/handout/options";
import { requireSchoolScope } from "@/lib/school/loaders";
import { loadHandout } from "@/lib/wizard-run/handout-case";

type Context = { params: Promise<{ id: string }> };

/** The file itself. What does not fit leads back to the form, which says what and where. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return respond(request, async () => {
    const { id } = await params;
    const scope = await requireSchoolScope(id, "view");
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const read = readAutoconfig(autoconfigQuery(query));
    if (!read.ok) {
      const back = new URLSearchParams({ ...autoconfigQuery(query), checked: "1" });
      return new Response(null, {
        status: 303,
        headers: { location: `/schools/${id}/handouts/autoconfig?${back}` },
      });
    }
    const { port, login, ...values } = read.values;
    const asked = { ...readOptions({}), port };
    const facts = factsOf(await loadHandout(scope, asked, { lang: "en", date: new Date() }));
    const outgoing = { host: facts.host, port, encryption: facts.encryption, login };
    return new Response(autoconfigXml({ ...values, schoolName: facts.school, outgoing }), {
      headers: {
        "content-type": "application/xml; charset=utf-8",
        "content-disposition": 'attachment; filename="config-v1.1.xml"',
        "cache-control": "no-store",
      },
    });
  });
}
