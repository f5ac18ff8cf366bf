import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/platform/log";
import { peerHeader, requestIdHeader } from "@/lib/platform/peer";
import { countAnswer } from "@/lib/platform/traffic";

/** The path without its query: what people typed into a search box is nobody's business, nor is a link's token. */
const pathOf = (url: string | undefined): string => (url ?? "").split("?")[0] ?? "";

/** Counts an answer for the metrics and logs it: failures of ours as warnings, the rest at `debug` alone. */
export function followAnswer(request: IncomingMessage, response: ServerResponse): void {
  const begun = performance.now();
  response.once("close", () => {
    const ms = performance.now() - begun;
    const { statusCode: status } = response;
    countAnswer(status, ms / 1000);
    const facts = {
      reference: request.headers[requestIdHeader],
      method: request.method,
      path: pathOf(request.url),
      status,
      ms: Math.round(ms),
      peer: request.headers[peerHeader],
      ...(response.writableFinished ? {} : { cut: true }),
    };
    if (status >= 500) log().warn(facts, "answered with a failure");
    else log().debug(facts, "answered");
  });
}
