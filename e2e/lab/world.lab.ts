import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshRunId } from "./runs";
import { createWorld, type World } from "./world";

/** The laboratory itself, before anything of the product is tried in it. */
describe("the lab", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({
      runId: freshRunId("wld"),
      op25b: "none",
      router: "nftables",
      mta: "postfix",
      auth: true,
    });
  });
  afterAll(() => world.destroy());

  const arrives = async (from: "classroom" | "office" | "home", subject: string) => {
    const sent = await world.sendMail({ from, port: 25, auth: true, subject });
    expect(sent.transcript).toContain("Authentication successful");
    expect(await world.arrival(subject)).toContain(`Subject: ${subject}`);
  };

  it("delivers from everywhere while nothing is wrong", async () => {
    await arrives("classroom", "classroom well");
    await arrives("office", "office well");
    await arrives("home", "home well");
  });

  it("relays for nobody who has not logged in", async () => {
    const sent = await world.sendMail({ from: "home", port: 25, auth: false, subject: "stranger" });
    expect(sent.accepted).toBe(false);
    expect(sent.transcript).toContain("Relay access denied");
  });

  it.each(["drop", "reset", "icmp", "after-handshake", "proxy"] as const)(
    "stops the classrooms alone by %s",
    async (manner) => {
      await world.block25("classroom", manner);
      const sent = await world.sendMail({
        from: "classroom",
        port: 25,
        auth: true,
        subject: manner,
        timeoutS: 6,
      });
      expect(sent.accepted).toBe(false);
      const control = await world.sendMail({
        ...{
          from: "classroom",
          port: 25,
          auth: false,
          subject: "to the board",
          server: "mail.board.example",
        },
        to: "head@board.example",
      });
      expect(control.accepted).toBe(false);
      await arrives("office", `office during ${manner}`);
      await world.block25("classroom", "none");
      await arrives("classroom", `classroom after ${manner}`);
    },
  );

  it("throttles: the first connection passes and the next does not", async () => {
    await world.block25("classroom", "throttle");
    await arrives("classroom", "first");
    const next = await world.sendMail({
      from: "classroom",
      port: 25,
      auth: true,
      subject: "second",
      timeoutS: 6,
    });
    expect(next.accepted).toBe(false);
    await world.block25("classroom", "none");
  });

  it("bans a line at the server and lifts the ban", async () => {
    await world.banLine("office", true);
    expect((await world.sendMail({ from: "office", port: 25, auth: true, subject: "banned" })).accepted).toBe(
      false,
    );
    await arrives("classroom", "not banned");
    await world.banLine("office", false);
    await arrives("office", "no longer banned");
  });

  it("forwards to the wrong machine and back", async () => {
    await world.forwardTo("nas");
    const sent = await world.sendMail({ from: "office", port: 25, auth: false, subject: "wrong" });
    expect(sent.transcript).toContain("220 nas.school.example");
    await world.forwardTo("server");
    await arrives("office", "right again");
  });

  it("stops and starts the mail server", async () => {
    await world.stopMta();
    expect((await world.sendMail({ from: "server-lan", port: 25, auth: true, subject: "down" })).exit).toBe(
      2,
    );
    await world.startMta();
    await arrives("office", "up again");
  });

  it("reaches the public address from inside only with hairpin NAT", async () => {
    const viaPublic = () =>
      world.sendMail({ from: "server-lan", port: 25, auth: true, subject: "hairpin", server: "192.0.2.10" });
    expect((await viaPublic()).accepted).toBe(false);
    await world.hairpin(true);
    expect((await viaPublic()).accepted).toBe(true);
    await world.hairpin(false);
  });

  it("loses packets, and none any more", async () => {
    await world.loss("office", 100);
    const ping = () => world.exec("office", ["bash", "-c", "timeout 3 bash -c '</dev/tcp/203.0.113.55/443'"]);
    expect((await ping()).code).not.toBe(0);
    await world.loss("office", 0);
    expect((await ping()).code).toBe(0);
  });

  it("keeps mail in the server's queue while its own line blocks 25", async () => {
    await world.block25("server-line", "reset");
    await arrivesNot("kept");
    await world.block25("server-line", "none");
    await world.flushQueue();
    expect(await world.arrival("kept")).toContain("Subject: kept");
  });

  async function arrivesNot(subject: string) {
    const sent = await world.sendMail({ from: "office", port: 25, auth: true, subject });
    expect(sent.accepted).toBe(true);
    await expect.poll(() => world.mailq(), { timeout: 15_000 }).toContain("Connection refused");
    expect(await world.mailbox(subject)).toBeNull();
  }

  it("has no way out of this machine", async () => {
    const routes = await world.exec("internet", ["ip", "route", "show", "default"]);
    expect(routes.stdout).toBe("");
  });
});
