import { reportBodyLimit, takeReport } from "@/lib/probe/intake";
import { boundedText, refuse, respond } from "../../respond";
import { openedProbe } from "../opened-probe";

/** Takes what a probe saw. The token is read before the body: a stranger's is not read at all. */
export const POST = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const probe = await openedProbe(request);
    const body = await boundedText(request, reportBodyLimit);
    if (typeof body !== "string") return refuse(body);
    return Response.json(await takeReport(probe, body, new Date()));
  });
