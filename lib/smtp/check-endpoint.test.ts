import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { observationSchema } from "@/lib/core/observation";
import { type CheckOptions, checkEndpoint } from "./check-endpoint";
import { Gate } from "./gate";
import {
  answering,
  type Certificate,
  makeCertificate,
  type Peer,
  type Script,
  scriptedPeer,
} from "./scripted-peer";

const vantage = { id: "here", kind: "manual", place: "outside", line: null, publicAddress: null } as const;
const peers: Peer[] = [];
let good: Certificate;
let expired: Certificate;

beforeAll(async () => {
  good = await makeCertificate("mail.example.test", new Date(Date.now() + 3_600_000));
  expired = await makeCertificate("mail.example.test", new Date("2024-02-01T00:00:00Z"));
});
afterEach(async () => {
  await expect.poll(() => peers.map((peer) => peer.open()).reduce((sum, open) => sum + open, 0)).toBe(0);
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});
afterAll(() => expect(peers).toEqual([]));

async function peerFor(script: Script, host = "127.0.0.1"): Promise<Peer> {
  const peer = await scriptedPeer(script, host);
  peers.push(peer);
  return peer;
}

async function lookAt(script: Script, options: Partial<CheckOptions> & { address?: string } = {}) {
  const { address = "127.0.0.1", ...rest } = options;
  const peer = await peerFor(script, address);
  const observation = await checkEndpoint(
    { role: "server", host: "mail.example.test", port: peer.port, address },
    { vantage, connectTimeoutMs: 1_000, replyTimeoutMs: 600, ...rest },
  );
  expect(observationSchema.parse(observation)).toEqual(observation);
  return { observation, smtp: observation.smtp, heard: peer.heard };
}

const greeting = "220 mail.example.test ESMTP\r\n";
const plain = answering(greeting, {
  EHLO: "250-mail.example.test Hello\r\n250-SIZE 1000\r\n250 AUTH PLAIN LOGIN\r\n",
  QUIT: "221 bye\r\n",
});

const overTls =
  (certificate: () => Certificate, after: string): Script =>
  async (line) => {
    line.say(greeting);
    await line.hear();
    line.say("250-mail.example.test\r\n250 STARTTLS\r\n");
    await line.hear();
    line.say("220 go ahead\r\n");
    const secured = await line.startTls(certificate());
    for (let command = await secured.hear(); command !== null; command = await secured.hear())
      secured.say(command === "QUIT" ? "221 bye\r\n" : after);
  };

describe("a server that speaks SMTP", () => {
  it.each(["127.0.0.1", "::1"])("is seen to the end at %s", async (address) => {
    const { observation, heard } = await lookAt(plain, { address });
    expect(observation).toMatchObject({
      transport: "open",
      target: { address, host: "mail.example.test" },
      resolved: [],
      smtp: {
        outcome: "ok",
        stage: "quit",
        greeting: "220 mail.example.test ESMTP",
        code: 220,
        ehloLine: "mail.example.test Hello",
        ehlo: ["SIZE 1000", "AUTH PLAIN LOGIN"],
        starttls: "not-offered",
        tls: null,
      },
      error: null,
    });
    expect(heard).toEqual([address === "::1" ? "EHLO [IPv6:::1]" : "EHLO [127.0.0.1]", "QUIT"]);
    expect(observation.timings.connectMs).toBeGreaterThanOrEqual(0);
  });

  it("is not spoken to before its greeting, however slow", async () => {
    const { smtp, heard } = await lookAt(async (line) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(line.socket.bytesRead).toBe(0);
      await plain(line);
    });
    expect(smtp?.outcome).toBe("ok");
    expect(heard[0]).toMatch(/^EHLO /);
  });

  it("may greet in several lines, in pieces, with bare line feeds", async () => {
    const { smtp } = await lookAt(async (line) => {
      for (const piece of ["22", "0-mail.example.test\n220-w", "elcome\n22", "0 ready\n"]) {
        line.say(piece);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await answering("", { EHLO: "250 mail.example.test\r\n" })(line);
    });
    expect(smtp).toMatchObject({ outcome: "ok", greeting: "220 mail.example.test welcome ready", ehlo: [] });
  });

  it("without extensions is asked again with HELO", async () => {
    const { smtp, heard } = await lookAt(answering(greeting, { HELO: "250 mail.example.test\r\n" }));
    expect(smtp).toMatchObject({ outcome: "ok", stage: "quit", ehloLine: "mail.example.test", ehlo: [] });
    expect(heard.map((line) => line.split(" ")[0])).toEqual(["EHLO", "HELO", "QUIT"]);
  });
});

/** A gate with one place that is taken for so long. */
async function busyFor(ms: number) {
  const handshakes = new Gate(1);
  const leave = await handshakes.enter();
  setTimeout(leave, ms);
  return { handshakes };
}

describe("TLS", () => {
  it("after STARTTLS: certificate, second EHLO, AUTH only then", async () => {
    const { smtp, heard } = await lookAt(overTls(() => good, "250-mail.example.test\r\n250 AUTH PLAIN\r\n"));
    expect(smtp).toMatchObject({
      outcome: "ok",
      stage: "quit",
      ehlo: ["STARTTLS"],
      starttls: "ok",
      ehloAfterTls: ["AUTH PLAIN"],
      tls: {
        mode: "starttls",
        protocol: "TLSv1.3",
        names: ["mail.example.test", "alias.example"],
        trusted: false,
        error: "DEPTH_ZERO_SELF_SIGNED_CERT",
      },
    });
    expect(smtp?.tls?.fingerprint256).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(heard.map((line) => line.split(" ")[0])).toEqual(["EHLO", "STARTTLS", "EHLO", "QUIT"]);
  });

  it("with an expired certificate is a fact, not a failure", async () => {
    const { smtp } = await lookAt(overTls(() => expired, "250 mail.example.test\r\n"));
    expect(smtp).toMatchObject({
      outcome: "ok",
      starttls: "ok",
      tls: { validTo: "2024-02-01T00:00:00.000Z", trusted: false },
    });
  });

  it("from the first byte where the port is for that", async () => {
    const { smtp } = await lookAt(async (line) => plain(await line.startTls(good)), {
      isImplicitTls: () => true,
    });
    expect(smtp).toMatchObject({
      outcome: "ok",
      stage: "quit",
      starttls: "not-tried",
      ehlo: ["SIZE 1000", "AUTH PLAIN LOGIN"],
      tls: { mode: "implicit" },
    });
  });

  it("that is old is made all the same, and named", async () => {
    const old = { maxVersion: "TLSv1", minVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" } as const;
    const { smtp } = await lookAt(async (line) => plain(await line.startTls({ ...good, ...old })), {
      isImplicitTls: () => true,
    });
    expect(smtp).toMatchObject({ outcome: "ok", tls: { protocol: "TLSv1" } });
  });

  it.each([
    ["454 4.7.0 TLS not available due to local problem\r\n", 454],
    ['500 5.5.1 Command unrecognized: "XXXXXXXX"\r\n', 500],
  ])("offered and then refused: %s", async (refusal, code) => {
    const replies = {
      EHLO: "250-mail.example.test\r\n250 STARTTLS\r\n",
      STARTTLS: refusal,
      QUIT: "221 \r\n",
    };
    const { smtp, heard } = await lookAt(answering(greeting, replies));
    expect(smtp).toMatchObject({ outcome: "tls-failed", stage: "starttls", starttls: "failed", code });
    expect(heard.at(-1)).toBe("QUIT");
  });

  it("that the server ends before we get to it", async () => {
    const { smtp } = await lookAt(
      async (line) => {
        for (const text of [greeting, "250-m\r\n250 STARTTLS\r\n"]) {
          line.say(text);
          await line.hear();
        }
        line.say("220 2.0.0 ready\r\n");
        setTimeout(() => line.socket.end("this is no TLS record\r\n"), 50);
      },
      await busyFor(200),
    );
    expect(smtp).toMatchObject({ outcome: "tls-failed", stage: "tls", starttls: "failed" });
  });

  it("whose handshake breaks", async () => {
    const { smtp } = await lookAt(async (line) => {
      line.say(greeting);
      await line.hear();
      line.say("250-mail.example.test\r\n250 STARTTLS\r\n");
      await line.hear();
      line.say("220 go ahead\r\n");
      await line.hearBytes();
      line.say(Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x50]));
    });
    expect(smtp).toMatchObject({ outcome: "tls-failed", stage: "tls", starttls: "failed" });
    expect(smtp?.tls?.error).toMatch(/ALERT_INTERNAL_ERROR/);
  });

  it("answered in plain text on a port for TLS", async () => {
    const { smtp, observation } = await lookAt(plain, { isImplicitTls: () => true });
    expect(observation.transport).toBe("open");
    expect(smtp).toMatchObject({ outcome: "tls-failed", stage: "tls", greeting: null });
  });

  it("that stalls in mid-handshake is silence", async () => {
    const stalls: Script = async (line) => {
      line.say(greeting);
      await line.hear();
      line.say("250-mail.example.test\r\n250 STARTTLS\r\n");
      await line.hear();
      line.say("220 go ahead\r\n");
    };
    const { smtp } = await lookAt(stalls, { replyTimeoutMs: 200 });
    expect(smtp).toMatchObject({ outcome: "silent", stage: "tls", starttls: "failed" });
  });
});
