import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { markPeer } from "./peer-headers";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Sends real headers over loopback and gives back what a handler behind `markPeer` would read. */
async function seenBy(headers: Record<string, string>, trusted: string[] = []) {
  let seen: IncomingMessage["headers"] = {};
  let raw: string[] = [];
  const server = createServer((request, response) => {
    markPeer(request, trusted);
    seen = { ...request.headers };
    raw = [...request.rawHeaders];
    response.end();
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const call = httpRequest({ port, host: "127.0.0.1", headers: { connection: "close", ...headers } });
  const [response] = (await once(call.end(), "response")) as [IncomingMessage];
  response.resume();
  await once(response, "close");
  return { seen, raw };
}

describe("headers a handler may trust", () => {
  it("throws away what a client claims to be", async () => {
    const { seen, raw } = await seenBy({
      "X-Mailpath-Peer": "203.0.113.9",
      "x-mailpath-local": "1",
      "x-request-id": "mine",
      "x-forwarded-host": "evil.example",
    });
    expect(seen["x-mailpath-peer"]).toBe("127.0.0.1");
    expect(seen["x-request-id"]).not.toBe("mine");
    expect(seen["x-forwarded-host"]).toBeUndefined();
    expect(raw.join(" ")).not.toMatch(/203\.0\.113\.9|evil/);
  });

  it("believes forwarding from a trusted proxy only, and only its own last word", async () => {
    const forwarded = { "x-forwarded-for": "198.51.100.7, 192.0.2.8" };
    expect((await seenBy(forwarded)).seen["x-mailpath-peer"]).toBe("127.0.0.1");
    expect((await seenBy(forwarded, ["127.0.0.1/32"])).seen["x-mailpath-peer"]).toBe("192.0.2.8");
  });

  it("calls local only a direct request by a loopback name", async () => {
    expect((await seenBy({ host: "localhost:3000" })).seen["x-mailpath-local"]).toBe("1");
    expect((await seenBy({ host: "[::1]:3000" })).seen["x-mailpath-local"]).toBe("1");
    expect((await seenBy({ host: "evil.example" })).seen["x-mailpath-local"]).toBe("0");
    expect(
      (await seenBy({ host: "localhost", "x-forwarded-for": "192.0.2.1" })).seen["x-mailpath-local"],
    ).toBe("0");
    expect(
      (await seenBy({ host: "localhost", "x-mailpath-local": "1", via: "1.1 proxy" })).seen[
        "x-mailpath-local"
      ],
    ).toBe("0");
  });
});
