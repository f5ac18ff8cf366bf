import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import {
  isLoopback,
  localHeader,
  peerAddress,
  peerHeader,
  plainAddress,
  requestIdHeader,
} from "@/lib/platform/peer";

const proxyHeaders = ["x-forwarded-for", "forwarded", "via", "x-real-ip"];
const loopbackNames = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** A browser on this machine: nothing in between, and called by a name that no foreign page can borrow. */
function isLocal(request: IncomingMessage): boolean {
  const socket = plainAddress(request.socket.remoteAddress);
  if (socket === null || !isLoopback(socket)) return false;
  if (proxyHeaders.some((name) => request.headers[name] !== undefined)) return false;
  return loopbackNames.test(request.headers.host ?? "");
}

/** Replaces whatever a client wrote under our names by what the socket says. Gives the request's id. */
export function markPeer(request: IncomingMessage, trustedProxies: readonly string[]): string {
  const forwarded = [request.headers["x-forwarded-for"] ?? ""].flat().join(",");
  const peer = peerAddress(request.socket.remoteAddress, forwarded, trustedProxies);
  const id = randomUUID();
  const own = {
    [peerHeader]: peer ?? "",
    [localHeader]: isLocal(request) ? "1" : "0",
    [requestIdHeader]: id,
  };
  for (const [name, value] of Object.entries(own)) setHeader(request, name, value);
  // Unless a trusted proxy spoke, claims about forwarding must not steer the addresses that pages build.
  if (peer === plainAddress(request.socket.remoteAddress))
    for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"])
      dropHeader(request, name);
  return id;
}

function setHeader(request: IncomingMessage, name: string, value: string): void {
  dropHeader(request, name);
  request.headers[name] = value;
  request.rawHeaders.push(name, value);
}

/** Next reads `headers`; some paths read `rawHeaders`: both say the same. */
function dropHeader(request: IncomingMessage, name: string): void {
  delete request.headers[name];
  for (let at = request.rawHeaders.length - 2; at >= 0; at -= 2)
    if (request.rawHeaders[at]?.toLowerCase() === name) request.rawHeaders.splice(at, 2);
}
