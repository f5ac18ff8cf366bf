import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { outcomeOf, retryAfterMs } from "./outcome";
import { post } from "./post";
import { hookCertificate, loopbackNet, type Receiver, receiver } from "./test-receiver";

let open: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(open.map(({ close }) => close()));
  open = [];
});
const listening = async (...options: Parameters<typeof receiver>): Promise<Receiver> => {
  const one = await receiver(...options);
  open.push(one);
  return one;
};
const to = (url: string, net = loopbackNet()) => post({ url: `${url}/hook`, body: "{}" }, net);
const addresses =
  (...all: string[]) =>
  async () => ({ ok: true as const, addresses: all, dnsMs: 1 });

describe("the address guard", () => {
  it.each([
    ["loopback", "http://127.0.0.1:9/"],
    ["a short form of loopback", "http://127.1:9/"],
    ["loopback in hexadecimal", "http://0x7f000001:9/"],
    ["IPv6 loopback", "http://[::1]:9/"],
    ["loopback mapped into IPv6", "https://[::ffff:127.0.0.1]:9/"],
    ["a private network", "https://192.168.0.10/"],
    ["the metadata service", "http://169.254.169.254/latest/meta-data"],
  ])("refuses %s", async (_name, url) => {
    const { resolveBySystem } = await import("@/lib/smtp/resolve");
    const net = loopbackNet({ resolve: resolveBySystem, allowed: [] });
    expect(await post({ url, body: "{}" }, net)).toMatchObject({ reason: "address-refused", isFinal: true });
  });

  it("judges what the name answers, and never the metadata service, whatever is allowed", async () => {
    const peer = await listening();
    const refused = { reason: "address-refused", isFinal: true };
    expect(await to(peer.url, loopbackNet({ allowed: [] }))).toMatchObject(refused);
    const everywhere = { allowed: ["0.0.0.0/0"], resolve: addresses("169.254.169.254") };
    expect(await to("http://meta.example", loopbackNet(everywhere))).toMatchObject(refused);
    expect(peer.heard).toHaveLength(0);
  });

  it("dials the judged one of several answers", async () => {
    const peer = await listening();
    const net = loopbackNet({ resolve: addresses("10.0.0.1", "127.0.0.1") });
    expect(await to(peer.url, net)).toEqual({ ok: true, status: 200 });
  });

  it("sends no secret in clear over the internet", async () => {
    const net = loopbackNet({ resolve: addresses("8.8.8.8") });
    expect(await to("http://hook.example", net)).toMatchObject({ reason: "needs-https", isFinal: true });
  });
});

describe("receivers in trouble", () => {
  it("follows no redirection, to wherever it leads", async () => {
    const inner = await listening();
    const peer = await listening((response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${inner.port}/secret` }).end(),
    );
    expect(await to(peer.url)).toMatchObject({ reason: "redirect", status: 307, isFinal: true });
    expect(inner.heard).toHaveLength(0);
  });

  it.each([
    [429, { "retry-after": "120" }, { reason: "busy", retryAfterMs: 120_000, isFinal: false }],
    [500, {}, { reason: "server-error", isFinal: false }],
    [503, { "retry-after": "7" }, { reason: "server-error", retryAfterMs: 7_000, isFinal: false }],
    [404, {}, { reason: "rejected", isFinal: true }],
  ] as const)("%i is told apart", async (status, headers, expected) => {
    const peer = await listening((response) => response.writeHead(status, headers).end("<html>"));
    expect(await to(peer.url)).toMatchObject({ ok: false, status, ...expected });
  });

  it("waits for a silent one only so long", async () => {
    const peer = await listening(() => undefined);
    const begun = performance.now();
    expect(await to(peer.url, loopbackNet({ timeoutMs: 300 }))).toMatchObject({ reason: "timeout" });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it("waits only so long for one that accepts and says no TLS", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as { port: number };
    const outcome = await to(`https://hook.example.jp:${port}`, loopbackNet({ timeoutMs: 300 }));
    silent.close();
    expect(outcome).toMatchObject({ reason: "timeout" });
  });

  it("takes the answer of one that never ends its page", async () => {
    const peer = await listening((response) => void response.writeHead(200).write("x".repeat(65_536)));
    expect(await to(peer.url)).toEqual({ ok: true, status: 200 });
  });

  it("tells a refused connection and an unknown name", async () => {
    const peer = await receiver();
    await peer.close();
    expect(await to(peer.url)).toMatchObject({ reason: "connect", isFinal: false });
    const lost = loopbackNet({ resolve: async () => ({ ok: false, code: "ENOTFOUND", dnsMs: 1 }) });
    expect(await to(peer.url, lost)).toMatchObject({ reason: "name", isFinal: false });
  });
});

describe("certificates", () => {
  it("accepts one that is trusted and names the host, and no other", async () => {
    const certificate = await hookCertificate();
    const peer = await listening(undefined, certificate);
    expect(await to(peer.url, loopbackNet({ ca: certificate.cert }))).toEqual({ ok: true, status: 200 });
    expect(await to(peer.url)).toMatchObject({ reason: "tls" });
    const other = peer.url.replace("hook.example.jp", "other.example.jp");
    expect(await to(other, loopbackNet({ ca: certificate.cert }))).toMatchObject({ reason: "tls" });
    expect(peer.heard).toHaveLength(1);
  });

  it("does not speak in clear where TLS was meant", async () => {
    const peer = await listening();
    expect(await to(peer.url.replace("http:", "https:"))).toMatchObject({ reason: "tls" });
  });
});

describe("Retry-After", () => {
  const now = new Date("2026-11-24T01:00:00Z");
  it.each([
    ["30", 30_000],
    ["0.5", 500],
    ["Tue, 24 Nov 2026 01:01:00 GMT", 60_000],
    ["Tue, 24 Nov 2026 00:00:00 GMT", 0],
    ["soon", null],
    [undefined, null],
  ])("%s", (value, expected) => {
    expect(retryAfterMs(value, now)).toBe(expected);
  });

  it("matters only where waiting helps", () => {
    expect(outcomeOf(403, "60", now)).toMatchObject({ retryAfterMs: null, isFinal: true });
  });
});
