import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MtaKind, mtas } from "./mta/registry";
import { freshRunId } from "./runs";
import { createWorld, type World } from "./world";

const kinds = Object.keys(mtas) as MtaKind[];

/** OpenSMTPD of Debian 12 cannot do TLS, so it has no login: the office relays by its address. */
const hasLogin = (mta: MtaKind) => mta !== "opensmtpd";

describe.each(kinds)("the school's server as %s", (mta) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({
      ...{ runId: freshRunId("srv"), op25b: "none", router: "nftables", mta, auth: hasLogin(mta) },
    });
  });
  afterAll(() => world?.destroy());

  it("sends out by MX what its people send, and nothing for strangers", async () => {
    const sent = await world.sendMail({ from: "office", port: 25, auth: hasLogin(mta), subject: mta });
    expect(sent.accepted, sent.transcript).toBe(true);
    expect(await world.arrival(mta)).toMatch(/^Received: from mail\.school\.example/m);
    const stranger = await world.sendMail({ from: "home", port: 25, auth: false, subject: "stranger" });
    expect(stranger.accepted).toBe(false);
    expect(stranger.transcript).toMatch(/<\*\* (550|513|554|530) /);
  });

  it("keeps what it cannot deliver, and delivers it afterwards", async () => {
    await world.block25("server-line", "reset");
    const sent = await world.sendMail({ from: "office", port: 25, auth: hasLogin(mta), subject: "kept" });
    expect(sent.accepted, sent.transcript).toBe(true);
    await expect.poll(() => world.mailq(), { timeout: 20_000 }).toContain("remote.example");
    await world.block25("server-line", "none");
    await world.flushQueue();
    expect(await world.arrival("kept", 60_000)).toContain("Subject: kept");
  });

  it("stops and starts", async () => {
    await world.stopMta();
    await expect
      .poll(async () => (await world.exec("server-lan", ["nc", "-z", "mail.school.example", "25"])).code)
      .not.toBe(0);
    await world.startMta();
    await expect
      .poll(async () => (await world.exec("server-lan", ["nc", "-z", "mail.school.example", "25"])).code)
      .toBe(0);
  });
});
