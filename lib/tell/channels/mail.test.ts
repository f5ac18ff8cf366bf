import { afterEach, describe, expect, it } from "vitest";
import { answering, type Line, makeCertificate, type Peer, scriptedPeer } from "@/lib/smtp/scripted-peer";
import { loopbackNet, parcel } from "../test-receiver";
import { mail } from "./mail";

let peers: Peer[] = [];
afterEach(async () => {
  await Promise.all(peers.map((peer) => peer.close()));
  peers = [];
});

const settings = {
  host: "smtp.example.jp",
  port: "587",
  user: "alerts",
  password: "very secret",
  from: "mailpath@example.jp",
  to: "tanaka@example.jp, sato@example.jp",
};
const certificate = () => makeCertificate("smtp.example.jp", new Date(Date.now() + 3_600_000));

/** A smarthost: 250 to all, except where told otherwise; gives the text of the message that it took. */
async function talk(line: Line, replies: Record<string, string>, keyword: string) {
  for (let command = await line.hear(); command !== null; command = await line.hear()) {
    const verb = command.split(" ")[0] ?? "";
    if (verb === "STARTTLS" && keyword === "STARTTLS") return "starttls";
    if (verb === "EHLO") line.say(`250-smtp.example.jp\r\n250 ${keyword}\r\n`);
    else if (verb === "DATA") {
      line.say("354 go on\r\n");
      for (let text = await line.hear(); text !== "." && text !== null; ) text = await line.hear();
      line.say(replies["."] ?? "250 2.0.0 taken\r\n");
    } else if (verb === "QUIT") line.say("221 bye\r\n");
    else line.say(replies[verb] ?? (verb === "AUTH" ? "235 2.7.0 ok\r\n" : "250 ok\r\n"));
  }
  return "gone";
}

async function smarthost(replies: Record<string, string> = {}) {
  const own = await certificate();
  const peer = await scriptedPeer(async (line) => {
    line.say("220 smtp.example.jp ESMTP\r\n");
    if ((await talk(line, replies, "STARTTLS")) !== "starttls") return;
    line.say("220 go on\r\n");
    await talk(await line.startTls(own), replies, "AUTH PLAIN");
  });
  peers.push(peer);
  return { peer, ca: own.cert };
}

/** The schema allows 587 and 465 alone; a test listens where it may. */
const send = (port: number, ca?: string, more: object = {}) =>
  mail.send(
    { ...settings, port: String(port), ...more },
    parcel,
    loopbackNet({ timeoutMs: 1_000, ...(ca === undefined ? {} : { ca }) }),
  );

describe("mail through a smarthost", () => {
  it("goes over STARTTLS with a login, to everybody named", async () => {
    const { peer, ca } = await smarthost();
    expect(await send(peer.port, ca)).toEqual({ ok: true, status: 250 });
    const login = Buffer.from("\0alerts\0very secret").toString("base64");
    expect(peer.heard).toContain(`AUTH PLAIN ${login}`);
    expect(peer.heard.indexOf("STARTTLS")).toBeLessThan(
      peer.heard.findIndex((one) => one.startsWith("AUTH")),
    );
    expect(peer.heard.filter((one) => one.startsWith("RCPT TO:"))).toEqual([
      "RCPT TO:<tanaka@example.jp>",
      "RCPT TO:<sato@example.jp>",
    ]);
    expect(peer.heard).toContain("Message-ID: <delivery-1@mailpath.invalid>");
    expect(peer.heard).toContain("Auto-Submitted: auto-generated");
    expect(peer.heard).toContain("Subject: Minami & <!channel>: the line stops port 25");
  });

  it("does not go in clear where STARTTLS is missing, and gives no password away", async () => {
    const peer = await scriptedPeer(answering("220 hi\r\n", { EHLO: "250-hi\r\n250 AUTH PLAIN\r\n" }));
    peers.push(peer);
    expect(await send(peer.port)).toMatchObject({ ok: false, reason: "tls" });
    expect(peer.heard.join(" ")).not.toContain("AUTH PLAIN");
  });

  it("does not believe a certificate of nobody", async () => {
    const { peer } = await smarthost();
    expect(await send(peer.port)).toMatchObject({ ok: false, reason: "tls" });
    expect(peer.heard.join(" ")).not.toContain("AUTH");
  });

  it.each([
    ["AUTH", "535 5.7.8 no\r\n", { reason: "login", isFinal: true }],
    ["AUTH", "454 4.7.0 later\r\n", { reason: "login", isFinal: false }],
    ["MAIL", "550 5.7.1 not you\r\n", { reason: "rejected", isFinal: true }],
    [".", "451 4.3.0 later\r\n", { reason: "busy", isFinal: false }],
  ] as const)("tells %s %s", async (verb, reply, expected) => {
    const { peer, ca } = await smarthost({ [verb]: reply });
    expect(await send(peer.port, ca)).toMatchObject(expected);
  });

  it("waits for a silent server only so long", async () => {
    const peer = await scriptedPeer(() => undefined);
    peers.push(peer);
    expect(await send(peer.port)).toMatchObject({ reason: "timeout" });
  });

  it("dials no address that the operator has not allowed", async () => {
    const { peer, ca } = await smarthost();
    const net = loopbackNet({ ca, allowed: [] });
    const outcome = await mail.send({ ...settings, port: String(peer.port) }, parcel, net);
    expect(outcome).toMatchObject({ reason: "address-refused" });
    expect(peer.heard).toHaveLength(0);
  });
});
