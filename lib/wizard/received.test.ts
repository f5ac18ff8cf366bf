import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeWords, readHeaders } from "./mail-headers";
import { judgeReceived, type ReceivedInput, saysRelayDenied } from "./received";

const headers = (subject: string, time = "Tue, 24 Nov 2026 10:15:02 +0900 (JST)") =>
  [
    "Received: from mail.minami.example (mail.minami.example [203.0.113.10])",
    "\tby mx.remote.example (Postfix) with ESMTPS id 4ABCD",
    "\tfor <me@remote.example>; Tue, 24 Nov 2026 10:15:04 +0900",
    "Received: from [192.168.10.21] (unknown [198.51.100.7])",
    "\t(authenticated bits=0)",
    `\tby mail.minami.example (8.17.1/8.17.1) with ESMTPA id 5AO1; ${time}`,
    "From: Teacher <teacher@minami.example>",
    `Subject: ${subject}`,
    "",
    "Subject: not a header any more",
  ].join("\r\n");

const input = (text: string, more: Partial<ReceivedInput> = {}): ReceivedInput => ({
  text,
  word: "kumo-482913",
  server: { hosts: ["mail.minami.example"], addresses: ["203.0.113.10"] },
  lineAddresses: ["198.51.100.7"],
  otherAddresses: ["192.0.2.44"],
  issuedAt: new Date("2026-11-24T01:10:00Z"),
  now: new Date("2026-11-24T01:20:00Z"),
  ...more,
});
const verdict = (text: string, more: Partial<ReceivedInput> = {}) => judgeReceived(input(text, more)).verdict;

describe("judgeReceived", () => {
  it("says that mail arrives, from where, and when", () => {
    const judged = judgeReceived(input(headers("test kumo-482913")));
    expect(judged).toMatchObject({
      verdict: "arrives",
      isFromLine: true,
      hops: 2,
      hop: { by: "mail.minami.example", fromAddress: "198.51.100.7" },
    });
    if (judged.verdict === "arrives")
      expect(judged.arrivedAt?.toISOString()).toBe("2026-11-24T01:15:04.000Z");
  });

  it("reads a subject in encoded words, Japanese around the word included", () => {
    const subject = `=?UTF-8?B?${Buffer.from("確認 kumo-482913 です").toString("base64")}?=`;
    expect(verdict(headers(subject))).toBe("arrives");
    expect(decodeWords("=?iso-2022-jp?B?GyRCM05HJxsoQg==?=  =?utf-8?q?_a=20b?=")).toBe("確認 a b");
  });

  it("does not care for the case in which the word was typed", () =>
    expect(verdict(headers("KUMO-482913"))).toBe("arrives"));

  it("refuses another message, one from before the word, and one that went around the server", () => {
    expect(verdict(headers("lunch"))).toBe("wrong-word");
    expect(verdict(headers("kumo-482913", "Mon, 23 Nov 2026 10:15:02 +0900"))).toBe("too-old");
    const other = { server: { hosts: ["mail.other.example"], addresses: [] } };
    expect(verdict(headers("kumo-482913"), other)).toBe("not-through-our-server");
  });

  it("refuses a message from a line that is known to be another", () => {
    const office = headers("kumo-482913").replace("[198.51.100.7]", "[192.0.2.44]");
    expect(verdict(office)).toBe("from-another-line");
    const unknown = headers("kumo-482913").replace("[198.51.100.7]", "[198.51.100.99]");
    expect(judgeReceived(input(unknown))).toMatchObject({ verdict: "arrives", isFromLine: null });
  });

  it("does not take the server's name from where a sender could have written it", () => {
    const forged = [
      "Received: from mail.minami.example (evil.example [192.0.2.9]) by mx.remote.example; Tue, 24 Nov 2026 10:15:04 +0900",
      "Subject: kumo-482913",
    ].join("\n");
    expect(verdict(forged)).toBe("not-through-our-server");
  });

  it.each(["", "hello", "Subject: kumo-482913", "Received: by x", "\u0000".repeat(500)])(
    "cannot read %j",
    (text) => expect(verdict(text)).toBe("unreadable"),
  );

  it("never throws and stays quick on hostile text", () => {
    fc.assert(fc.property(fc.string({ maxLength: 3_000 }), (text) => void judgeReceived(input(text))));
    const started = performance.now();
    for (const text of [
      `Received: ${"(".repeat(60_000)}`,
      `Subject: ${"=?a?b?".repeat(10_000)}\nReceived: x`,
      "a:\n ".repeat(20_000),
    ])
      judgeReceived(input(text));
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it.each([
    ["from [192.168.1.5] (unknown [198.51.100.7])", "Postfix and sendmail"],
    ["from [198.51.100.7] (port=5000 helo=[192.168.1.5])", "Exim"],
    ["from unknown (HELO pc) (198.51.100.7)", "qmail"],
  ])("finds the address that was seen in %s (%s)", (from) => {
    const text = `Received: ${from} by mail.minami.example; Tue, 24 Nov 2026 10:15:02 +0900\nSubject: kumo-482913`;
    expect(judgeReceived(input(text))).toMatchObject({ verdict: "arrives", isFromLine: true });
  });

  it("ends the headers at the first empty line", () =>
    expect(readHeaders(headers("a")).filter(({ name }) => name === "Subject")).toHaveLength(1));
});

describe("saysRelayDenied", () => {
  it.each([
    "554 5.7.1 <x@y.example>: Relay access denied",
    "550 5.7.1 Relaying denied",
    "The server responded: 530 5.7.0 Authentication required",
    "relay not permitted",
  ])("knows %s", (text) => expect(saysRelayDenied(text)).toBe(true));
  it.each(["Connection timed out", "451 4.7.1 try again later", ""])("does not take %j for one", (text) =>
    expect(saysRelayDenied(text)).toBe(false),
  );
});
