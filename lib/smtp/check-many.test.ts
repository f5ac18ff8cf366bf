import { afterEach, describe, expect, it, vi } from "vitest";
import { checkMany } from "./check-many";
import { answering, type Peer, type Script, scriptedPeer } from "./scripted-peer";

const vantage = { id: "here", kind: "manual", place: "outside", line: null, publicAddress: null } as const;
const peers: Peer[] = [];

afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

async function peerFor(script: Script): Promise<Peer> {
  const peer = await scriptedPeer(script);
  peers.push(peer);
  return peer;
}

const to = (peer: Peer) => ({ role: "server", host: "127.0.0.1", port: peer.port }) as const;
const healthy = answering("220 m.example.test\r\n", { EHLO: "250 m\r\n", QUIT: "221 \r\n" });

describe("checkMany", () => {
  it("gives one observation per endpoint, the quick ones first", async () => {
    const [slow, quick] = [await peerFor(() => undefined), await peerFor(healthy)];
    const order: number[] = [];
    for await (const { index, observation } of checkMany([to(slow), to(quick)], {
      vantage,
      replyTimeoutMs: 400,
    })) {
      order.push(index);
      expect(observation.smtp?.outcome).toBe(index === 0 ? "silent" : "ok");
    }
    expect(order).toEqual([1, 0]);
  });

  it("keeps to its limits, warns of nothing and forgets nobody", async () => {
    const warned = vi.fn();
    process.on("warning", warned);
    let most = 0;
    const peer: Peer = await peerFor((line) => {
      most = Math.max(most, peer.open());
      return healthy(line);
    });
    const seen = new Set<number>();
    const limits = { connectsAtOnce: 8, conversationsAtOnce: 20 };
    const endpoints = Array.from({ length: 300 }, () => to(peer));
    for await (const { index, observation } of checkMany(endpoints, { vantage, ...limits })) {
      expect(observation.smtp?.outcome).toBe("ok");
      seen.add(index);
    }
    process.off("warning", warned);
    expect(seen.size).toBe(300);
    expect(most).toBeLessThanOrEqual(30);
    expect(warned).not.toHaveBeenCalled();
  });

  it("opens few connections to one host over all its ports, and takes leave of each", async () => {
    let most = 0;
    const all: Peer[] = [];
    let begun = 0;
    const left = () => all.flatMap((peer) => peer.heard).filter((line) => line === "QUIT").length;
    const counted: Script = (line) => {
      begun += 1;
      most = Math.max(most, begun - left());
      return healthy(line);
    };
    for (let port = 0; port < 20; port += 1) all.push(await peerFor(counted));
    const limits = { sameHostAtOnce: 5, sameEndpointAtOnce: 1 };
    let seen = 0;
    for await (const { observation } of checkMany(all.map(to), { vantage, ...limits })) {
      expect(observation.smtp?.outcome).toBe("ok");
      seen += 1;
    }
    expect(seen).toBe(20);
    expect(left()).toBe(20);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(5);
  });

  it("asks for a name once", async () => {
    const peer = await peerFor(healthy);
    const resolve = vi.fn(async () => ({ ok: true as const, addresses: ["127.0.0.1"], dnsMs: 1 }));
    const endpoint = { role: "server", host: "m.example.test", port: peer.port } as const;
    for await (const { observation } of checkMany([endpoint, endpoint, endpoint], { vantage, resolve }))
      expect(observation).toMatchObject({ resolved: ["127.0.0.1"], smtp: { outcome: "ok" } });
    expect(resolve).toHaveBeenCalledTimes(1);
  });

  it("drops its connections when nobody reads on", async () => {
    const [silent, quick] = [await peerFor(() => undefined), await peerFor(healthy)];
    for await (const _ of checkMany([to(silent), to(quick)], { vantage })) break;
    await expect.poll(() => silent.open()).toBe(0);
  });
});
