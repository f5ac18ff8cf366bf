import { afterEach, describe, expect, it } from "vitest";
import { checkEndpoint } from "./check-endpoint";
import { answering, makeCertificate, type Peer, type Script, scriptedPeer } from "./scripted-peer";

/** Servers and boxes as they are met: what each of them says, and when. */
const vantage = { id: "here", kind: "manual", place: "outside", line: null, publicAddress: null } as const;
const peers: Peer[] = [];
afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

async function lookAt(script: Script) {
  const peer = await scriptedPeer(script);
  peers.push(peer);
  const endpoint = {
    role: "server",
    host: "mail.example.test",
    port: peer.port,
    address: "127.0.0.1",
  } as const;
  const { smtp } = await checkEndpoint(endpoint, { vantage, replyTimeoutMs: 3_000 });
  return { smtp, heard: peer.heard };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const quit = { QUIT: "221 2.0.0 bye\r\n" };

describe("in the field", () => {
  it("sendmail with greet_pause turns away who speaks first: we do not", async () => {
    const { smtp } = await lookAt(async (line) => {
      await wait(500);
      const early = line.socket.bytesRead > 0;
      const greeting = early
        ? "554 mail.example.test ESMTP not accepting messages\r\n"
        : "220 mail.example.test ESMTP Sendmail 8.17.1.9/8.17.1.9; Tue, 24 Nov 2026 02:34:19 GMT\r\n";
      const ehlo = "250-mail.example.test Hello pc, pleased to meet you\r\n250-ETRN\r\n250 HELP\r\n";
      await answering(greeting, { EHLO: ehlo, ...quit })(line);
    });
    expect(smtp).toMatchObject({ outcome: "ok", code: 220, ehlo: ["ETRN", "HELP"] });
  });

  it("postscreen's teaser is not yet the greeting", async () => {
    const { smtp, heard } = await lookAt(async (line) => {
      line.say("220-mail.example.test ESMTP Postfix\r\n");
      await wait(500);
      expect(line.socket.bytesRead).toBe(0);
      const ehlo = "250-mail.example.test\r\n250-PIPELINING\r\n250 CHUNKING\r\n";
      await answering("220 mail.example.test ESMTP Postfix\r\n", { EHLO: ehlo, ...quit })(line);
    });
    expect(smtp).toMatchObject({ outcome: "ok", ehlo: ["PIPELINING", "CHUNKING"] });
    expect(heard.map((line) => line.split(" ")[0])).toEqual(["EHLO", "QUIT"]);
  });

  it("a firewall that paints SMTP over leaves no STARTTLS to try", async () => {
    const ehlo = "250-mail.example.test Hello\r\n250-XXXXXXXXXA\r\n250-8BITMIME\r\n250 XXA\r\n";
    const { smtp, heard } = await lookAt(answering(`220 ${"*".repeat(170)}\r\n`, { EHLO: ehlo, ...quit }));
    expect(smtp).toMatchObject({
      outcome: "ok",
      starttls: "not-offered",
      ehlo: ["XXXXXXXXXA", "8BITMIME", "XXA"],
    });
    expect(heard.map((line) => line.split(" ")[0])).toEqual(["EHLO", "QUIT"]);
  });

  it("a proxy of the provider's shows its own name in both places", async () => {
    const name = "mailproxy.isp.example.test";
    const { smtp } = await lookAt(
      answering(`220 ${name} ESMTP service ready\r\n`, { EHLO: `250-${name}\r\n250 8BITMIME\r\n`, ...quit }),
    );
    expect(smtp).toMatchObject({ greeting: `220 ${name} ESMTP service ready`, ehloLine: name });
  });

  it("a server whose SASL has died ends the second EHLO: seen as closed there", async () => {
    const certificate = await makeCertificate("mail.example.test", new Date(Date.now() + 3_600_000));
    const { smtp } = await lookAt(async (line) => {
      line.say("220 mail.example.test ESMTP Postfix\r\n");
      await line.hear();
      line.say("250-mail.example.test\r\n250 STARTTLS\r\n");
      await line.hear();
      line.say("220 2.0.0 Ready to start TLS\r\n");
      const secured = await line.startTls(certificate);
      await secured.hear();
      secured.socket.end();
    });
    expect(smtp).toMatchObject({ outcome: "closed", stage: "ehlo-tls", starttls: "ok", ehlo: ["STARTTLS"] });
  });

  it("421 for too many connections, then the end", async () => {
    const { smtp } = await lookAt((line) => {
      line.say("421 4.7.0 mail.example.test Error: too many connections from 198.51.100.2\r\n");
      line.socket.end();
    });
    expect(smtp).toMatchObject({ outcome: "tempfail", code: 421, stage: "greeting" });
  });
});
