import { probeBundle } from "@/lib/probe/bundle";
import { respond } from "../../respond";

/** The program itself. It holds no secret and needs no session: a machine that becomes a probe has none. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const { bytes, sha256 } = await probeBundle();
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "text/javascript; charset=utf-8",
        "content-disposition": 'attachment; filename="mailpath.mjs"',
        "cache-control": "no-cache",
        etag: `"${sha256}"`,
      },
    });
  });
