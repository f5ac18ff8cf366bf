import { afterEach, describe, expect, it } from "vitest";
import { observationSchema } from "@/lib/core/observation";
import { type CheckOptions, checkEndpoint } from "./check-endpoint";
import { answering, type Peer, type Script, scriptedPeer } from "./scripted-peer";

const vantage = { id: "here", kind: "manual", place: "outside", line: null, publicAddress: null } as const;
const peers: Peer[] = [];

afterEach(async () => {
  await expect.poll(() => peers.map((peer) => peer.open()).reduce((sum, open) => sum + open, 0)).toBe(0);
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

async function lookAt(script: Script, options: Partial<CheckOptions> = {}) {
  const peer = await scriptedPeer(script);
  peers.push(peer);
  const startedAt = performance.now();
  const observation = await checkEndpoint(
    { role: "server", host: "mail.example.test", port: peer.port, address: "127.0.0.1" },
    { vantage, connectTimeoutMs: 1_000, replyTimeoutMs: 600, ...options },
  );
  expect(observationSchema.parse(observation)).toEqual(observation);
  return { observation, smtp: observation.smtp, heard: peer.heard, tookMs: performance.now() - startedAt };
}

const greeting = "220 mail.example.test ESMTP\r\n";
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a peer that does not carry on", () => {
  it("refuses", async () => {
    const peer = await scriptedPeer(() => undefined);
    await peer.close();
    const observation = await checkEndpoint(
      { role: "server", host: "127.0.0.1", port: peer.port },
      { vantage },
    );
    expect(observation).toMatchObject({
      transport: "refused",
      smtp: null,
      resolved: [],
      error: { code: "ECONNREFUSED", source: "target" },
    });
  });

  it("says nothing", async () => {
    const { observation, heard, tookMs } = await lookAt(() => undefined, { replyTimeoutMs: 300 });
    expect(observation).toMatchObject({ transport: "open", smtp: { outcome: "silent", stage: "greeting" } });
    expect(heard).toEqual([]);
    expect(tookMs).toBeGreaterThanOrEqual(290);
  });

  it("resets right after the handshake", async () => {
    const { observation } = await lookAt(({ socket }) => void socket.resetAndDestroy());
    expect(observation).toMatchObject({
      transport: "reset",
      smtp: { outcome: "reset", stage: "greeting" },
      error: { code: "ECONNRESET", source: "path" },
    });
  });

  it("resets in mid-conversation", async () => {
    const { observation } = await lookAt(async (line) => {
      line.say(greeting);
      await line.hear();
      line.socket.resetAndDestroy();
    });
    expect(observation).toMatchObject({ transport: "open", smtp: { outcome: "reset", stage: "ehlo" } });
  });

  const closesAfter =
    (...said: string[]): Script =>
    async (line) => {
      for (const text of said) {
        line.say(text);
        if (text !== "") await line.hear();
      }
      line.socket.end();
    };

  it.each([
    ["greeting", [""]],
    ["ehlo", [greeting]],
    ["starttls", [greeting, "250-mail.example.test\r\n250 STARTTLS\r\n"]],
  ])("closes at %s", async (stage, said) => {
    const { observation } = await lookAt(closesAfter(...said));
    expect(observation).toMatchObject({ transport: "open", smtp: { outcome: "closed", stage } });
  });

  it("closes in the TLS handshake", async () => {
    const { smtp } = await lookAt(async (line) => {
      for (const text of [greeting, "250-m\r\n250 STARTTLS\r\n"]) {
        line.say(text);
        await line.hear();
      }
      line.say("220 go\r\n");
      await line.hearBytes();
      line.socket.end();
    });
    expect(smtp).toMatchObject({ outcome: "tls-failed", stage: "tls", starttls: "failed" });
  });

  it.each([
    ["closed", (line: Parameters<Script>[0]) => void line.socket.end()],
    ["reset", (line: Parameters<Script>[0]) => void line.socket.resetAndDestroy()],
    ["silent", () => undefined],
  ])("is mute on a port for TLS: %s", async (outcome, script) => {
    const { observation } = await lookAt(script, { isImplicitTls: () => true, replyTimeoutMs: 300 });
    const transport = outcome === "reset" ? "reset" : "open";
    expect(observation).toMatchObject({ transport, smtp: { outcome, stage: "tls" } });
  });

  it("stalls in the middle of its EHLO reply", async () => {
    const { smtp } = await lookAt(answering(greeting, { EHLO: "250-mail.example.test Hello\r\n250-SIZE" }), {
      replyTimeoutMs: 300,
    });
    expect(smtp).toMatchObject({ outcome: "silent", stage: "ehlo", ehloLine: "mail.example.test Hello" });
  });

  it("drips: that does not stretch the limit", async () => {
    const { smtp, tookMs } = await lookAt(
      async (line) => {
        line.say("220-");
        while (!line.socket.destroyed) {
          line.say("a");
          await wait(20);
        }
      },
      { replyTimeoutMs: 400 },
    );
    expect(smtp).toMatchObject({ outcome: "silent", stage: "greeting" });
    expect(tookMs).toBeLessThan(1_500);
  });
});

describe("a refusal in words", () => {
  it.each([
    ["421 4.7.0 too many connections\r\n", "tempfail", 421],
    ["554 mail.example.test No SMTP service here\r\n", "refused", 554],
  ])("%s", async (text, outcome, code) => {
    const { smtp, heard } = await lookAt(answering(text, { QUIT: "221 bye\r\n" }));
    expect(smtp).toMatchObject({ outcome, code, stage: "greeting", greeting: text.trim() });
    expect(heard).toEqual(["QUIT"]);
  });

  it.each([
    ["450 4.3.2 try later\r\n", "tempfail"],
    ["550 5.7.1 Access denied\r\n", "refused"],
  ])("to EHLO: %s", async (text, outcome) => {
    const { smtp, heard } = await lookAt(answering(greeting, { EHLO: text, QUIT: "221 bye\r\n" }));
    expect(smtp).toMatchObject({ outcome, stage: "ehlo", greeting: "220 mail.example.test ESMTP" });
    expect(heard.at(-1)).toBe("QUIT");
  });
});

describe("something else than SMTP", () => {
  it.each([
    ["HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n", "HTTP/1.1 400 Bad Request"],
    ["SSH-2.0-OpenSSH_9.2\r\n", "SSH-2.0-OpenSSH_9.2"],
    ["+OK POP3 ready\r\n", "+OK POP3 ready"],
    [Buffer.from([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x0a]), "\ufffd".repeat(6)],
  ])("%s", async (text, shown) => {
    const { observation } = await lookAt((line) => line.say(text), { replyTimeoutMs: 5_000 });
    expect(observation).toMatchObject({
      transport: "open",
      smtp: { outcome: "not-smtp", stage: "greeting", greeting: shown },
    });
  });

  it.each([
    ["an endless line", "220 ", "A".repeat(4_096)],
    ["an endless greeting", "", "220-and again\r\n".repeat(100)],
  ])("%s", async (_name, first, again) => {
    const { smtp, tookMs } = await lookAt(
      async (line) => {
        line.say(first);
        while (!line.socket.destroyed) {
          line.say(again);
          await wait(0);
        }
      },
      { replyTimeoutMs: 5_000 },
    );
    expect(smtp).toMatchObject({ outcome: "not-smtp", stage: "greeting" });
    expect(smtp?.greeting?.length).toBeLessThanOrEqual(512);
    expect(tookMs).toBeLessThan(4_000);
  });
});

describe("what a peer says is made harmless", () => {
  it("escapes, NULs, bad UTF-8, direction marks", async () => {
    const nasty = Buffer.concat([
      Buffer.from("220 a\u001b[31m\u0000\u202eb "),
      Buffer.from([0xff, 0xfe, 13, 10]),
    ]);
    const { smtp } = await lookAt(async (line) => {
      line.say(nasty);
      await answering("", { EHLO: `250-m\r\n${"250-X\r\n".repeat(500)}250 \u0007END\r\n` })(line);
    });
    expect(smtp?.greeting).toBe("220 a\ufffd[31m\ufffd\ufffdb \ufffd\ufffd");
    expect(smtp?.ehlo).toHaveLength(100);
  });

  it("a greeting painted over is kept as it is", async () => {
    const { smtp } = await lookAt(answering(`220 ${"*".repeat(200)}\r\n`, { EHLO: "250-m\r\n250 XXXA\r\n" }));
    expect(smtp).toMatchObject({ outcome: "ok", greeting: `220 ${"*".repeat(200)}`, ehlo: ["XXXA"] });
  });
});

describe("our own side", () => {
  it("does not dial what the policy forbids", async () => {
    const { observation, heard } = await lookAt(answering(greeting, {}), { mayDial: () => false });
    expect(observation).toMatchObject({
      transport: "not-judged",
      smtp: null,
      error: { code: "address-not-allowed", source: "self" },
    });
    expect(heard).toEqual([]);
  });

  const heldUpFor = (ms: number) => () => {
    setTimeout(() => {
      for (const until = Date.now() + ms; Date.now() < until; );
    }, 50);
  };

  it("still tells silence from an answer where it was only busy", async () => {
    const { observation } = await lookAt(heldUpFor(600), { replyTimeoutMs: 250 });
    expect(observation).toMatchObject({ transport: "open", smtp: { outcome: "silent" } });
  });

  it("judges nothing by a timer that fired after everything stood still", { timeout: 20_000 }, async () => {
    let looks = 0;
    const { observation } = await lookAt(
      () => {
        looks += 1;
        heldUpFor(2_600)();
      },
      { replyTimeoutMs: 250 },
    );
    expect(observation).toMatchObject({
      transport: "not-judged",
      smtp: null,
      error: { code: "late-timer", source: "self" },
    });
    expect(looks).toBe(2);
  });

  it("hears an answer that came while it was held up", async () => {
    const { observation } = await lookAt(
      async (line) => {
        setTimeout(() => {
          line.say(greeting);
          for (const until = Date.now() + 700; Date.now() < until; );
        }, 50);
        await line.hear();
        await answering("250 m\r\n", { QUIT: "221 \r\n" })(line);
      },
      { replyTimeoutMs: 250 },
    );
    expect(observation.smtp).toMatchObject({ outcome: "ok", stage: "quit" });
  });

  it("is told apart: no route of our own is not judged", async () => {
    const observation = await checkEndpoint(
      { role: "server", host: "255.255.255.255", port: 25 },
      { vantage, connectTimeoutMs: 500 },
    );
    expect(observation).toMatchObject({ transport: "not-judged", error: { source: "self" } });
  });

  it("stops when called off", async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 100);
    const { observation, tookMs } = await lookAt(() => undefined, {
      replyTimeoutMs: 20_000,
      signal: abort.signal,
    });
    expect(observation).toMatchObject({
      transport: "not-judged",
      error: { code: "aborted", source: "self" },
    });
    expect(tookMs).toBeLessThan(5_000);
  });
});

describe("names", () => {
  it("that do not resolve", async () => {
    const observation = await checkEndpoint(
      { role: "server", host: "nothing.invalid", port: 25 },
      { vantage, resolve: async () => ({ ok: false, code: "ENOTFOUND", dnsMs: 3 }) },
    );
    expect(observation).toMatchObject({
      target: { address: null },
      transport: "dns-failure",
      timings: { dnsMs: 3 },
      smtp: null,
      error: { code: "ENOTFOUND", source: "resolver" },
    });
  });

  it("the system resolves, hosts file included", async () => {
    const peer = await scriptedPeer(answering(greeting, { EHLO: "250 m\r\n" }));
    peers.push(peer);
    const observation = await checkEndpoint(
      { role: "server", host: "localhost", port: peer.port },
      { vantage },
    );
    expect(observation.resolved).toContain("127.0.0.1");
    expect(observation.target.address).toBe(observation.resolved[0]);
  });
});

describe("a web control", () => {
  it.each([
    ["open", () => undefined],
    ["reset", (line: Parameters<Script>[0]) => void line.socket.resetAndDestroy()],
  ])("is only connected to: %s", async (transport, script) => {
    const peer = await scriptedPeer(script);
    peers.push(peer);
    const observation = await checkEndpoint(
      { role: "control", host: "web.example.test", port: peer.port, address: "127.0.0.1" },
      { vantage, isWeb: () => true },
    );
    expect(observation).toMatchObject({ transport, smtp: null });
    expect(peer.heard).toEqual([]);
  });
});
