import { respond } from "@/app/api/respond";
import { htmlType, makeBytes, openHeaders, send } from "@/app/s/answer";
import { renderPage } from "@/app/s/render";
import { localeOf } from "@/app/s/serve";
import { requireSchoolScope } from "@/lib/school/loaders";
import { requireShare } from "@/lib/share/data";

type Context = { params: Promise<{ id: string; link: string }> };

/** The very page that a link shows, for its owner, who no longer has the token. It counts as no view. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  respond(request, async () => {
    const { id, link } = await params;
    const share = await requireShare(await requireSchoolScope(id), link, new Date());
    const html = await renderPage({ share, locale: localeOf(request), self: "preview" });
    return send(request, makeBytes(html, htmlType), openHeaders);
  });
