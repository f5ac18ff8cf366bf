import { type ClientRequest, request as plain, type RequestOptions } from "node:http";
import { request as secure } from "node:https";
import { parseHost } from "@/lib/core/host";
import { dialJudged, failureOf, isPublic } from "./dial";
import { failed, outcomeOf } from "./outcome";
import type { Net, Outcome } from "./types";

export type Post = { url: string; headers?: Record<string, string>; body: string };

/** Posts JSON under one time limit. Never throws for what the world does; follows no redirection; reads no answer. */
export async function post({ url, headers = {}, body }: Post, net: Net): Promise<Outcome> {
  const target = new URL(url);
  const host = parseHost(target.hostname);
  if (host === null) return failed("name", { isFinal: true });
  const signal = AbortSignal.timeout(net.timeoutMs);
  const options: RequestOptions = {
    method: "POST",
    path: `${target.pathname}${target.search}`,
    port: target.port || (target.protocol === "https:" ? 443 : 80),
    agent: false,
    signal,
    maxHeaderSize: 16_384,
    headers: {
      ...headers,
      host: target.host,
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
      "user-agent": "Mailpath",
    },
  };
  return dialJudged(host, net, (address) => {
    if (target.protocol === "https:") {
      const servername = address === host ? {} : { servername: host };
      return answerTo(secure({ ...options, ...servername, host: address, ca: net.ca }), body);
    }
    // A secret in clear over other people's networks: only where the operator allowed the way.
    if (isPublic(address)) return Promise.resolve(failed("needs-https", { isFinal: true }));
    return answerTo(plain({ ...options, host: address }), body);
  });
}

function answerTo(request: ClientRequest, body: string): Promise<Outcome> {
  return new Promise((resolve) => {
    request.on("error", (error) => resolve(failureOf(error)));
    request.on("response", (response) => {
      resolve(outcomeOf(response.statusCode ?? 0, response.headers["retry-after"], new Date()));
      response.destroy();
    });
    request.end(body);
  });
}
