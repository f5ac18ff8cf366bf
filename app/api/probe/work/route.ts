import { workFor } from "@/lib/probe/intake";
import { respond } from "../../respond";
import { openedProbe } from "../opened-probe";

/** What a probe is to look at. Asking is its heartbeat as well. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const work = await workFor(await openedProbe(request));
    return Response.json(work, { headers: { "cache-control": "no-store" } });
  });
