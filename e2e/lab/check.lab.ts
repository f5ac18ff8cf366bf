import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Observation, Transport } from "@/lib/core/observation";
import { check, everywhere } from "./mailpath";
import type { Manner } from "./net/filters";
import { freshRunId } from "./runs";
import { schoolHost } from "./topology";
import { createWorld, type World } from "./world";

/** What `mailpath check` sees where the lab's own rules say what there is to see. */
describe("mailpath check in the lab", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({
      ...{ runId: freshRunId("chk"), op25b: "none", router: "nftables", mta: "postfix", auth: true },
    });
  });
  afterAll(() => world?.destroy());

  const at = (seen: readonly Observation[], vantage: string, host: string, port: number) =>
    seen.find(
      ({ vantage: from, target }) => from.id === vantage && target.host === host && target.port === port,
    );

  it("reads greeting, STARTTLS and login from everywhere", async () => {
    const seen = await check(world, everywhere);
    for (const vantage of everywhere) {
      const server = at(seen, vantage, schoolHost, 25);
      expect(server).toMatchObject({ transport: "open", smtp: { outcome: "ok", starttls: "ok" } });
      expect(server?.smtp?.greeting).toContain("220 mail.school.example");
      expect(server?.smtp?.ehlo.join()).not.toContain("AUTH");
      expect(server?.smtp?.ehloAfterTls).toContain("AUTH PLAIN LOGIN");
      expect(at(seen, vantage, "www.web.example", 443)).toMatchObject({ transport: "open", smtp: null });
    }
    expect(at(seen, "classroom", "smtp.provider-a.example", 465)?.smtp?.tls?.mode).toBe("implicit");
    expect(at(seen, "server-lan", schoolHost, 25)?.target.address).toBe("192.168.0.10");
  });

  const transports: readonly [Manner, Transport][] = [
    ["drop", "timeout"],
    ["reset", "refused"],
    ["icmp", "unreachable"],
  ];

  it.each(transports)("sees %s as %s, at the server and at the controls alike", async (manner, transport) => {
    await world.block25("classroom", manner);
    const seen = await check(world, ["classroom", "office"]);
    for (const host of [schoolHost, "mail.board.example", "mx.remote.example"]) {
      expect(at(seen, "classroom", host, 25)?.transport).toBe(transport);
      expect(at(seen, "office", host, 25)?.transport).toBe("open");
    }
    expect(at(seen, "classroom", "smtp.provider-a.example", 587)?.transport).toBe("open");
  });

  it("sees another server's greeting behind a transparent proxy", async () => {
    await world.block25("classroom", "proxy");
    const seen = await check(world, ["classroom"]);
    expect(at(seen, "classroom", schoolHost, 25)).toMatchObject({
      transport: "open",
      smtp: { starttls: "not-offered", greeting: expect.stringContaining("mailproxy.provider-a.example") },
    });
  });

  it("sees a connection that opens and is cut", async () => {
    await world.block25("classroom", "after-handshake");
    const server = at(await check(world, ["classroom"]), "classroom", schoolHost, 25);
    expect([server?.transport, server?.smtp?.outcome]).toContain("reset");
  });
});
