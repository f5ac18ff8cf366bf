import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMailq } from "./mailq";

const fixture = (name: string) =>
  readFileSync(new URL(`__fixtures__/${name}.mailq.txt`, import.meta.url), "utf8");
const read = (text: string) => readMailq({ text, source: "mailq" });

describe("readMailq", () => {
  it.each([
    ["sendmail-timeout", "connection-timeout", "mx.far.example", null, [8, 11]],
    ["sendmail-never-tried", "no-reason", null, null, [7, 9]],
    ["postfix-port-587", "connection-refused", "mx.far.example", 587, [3, 7]],
    ["postfix-held", "held", null, null, [2]],
    ["postfix-down", "mail-system-down", null, null, [3]],
    ["exim", "other", null, null, [1, 4]],
  ])("reads %s", (name, reason, relay, port, lines) => {
    expect(read(fixture(name))).toEqual(
      lines.map((line) => ({ kind: "queued", source: "mailq", line, reason, relay, port })),
    );
  });

  it("keeps sendmail's client queue apart from the server's", () => {
    expect(read(fixture("sendmail-client-queue"))).toMatchObject([
      { reason: "client-queue-refused", relay: "127.0.0.1" },
      { reason: "connection-refused", relay: "mx.far.example" },
    ]);
  });

  it.each([
    ["Mail queue is empty\n", 1],
    [fixture("sendmail-empty"), 5],
  ])("knows an empty queue: %s", (text, line) => {
    expect(read(text)).toEqual([{ kind: "queue-empty", source: "mailq", line }]);
  });

  it("reads Postfix's JSON", () => {
    const message = (queue_name: string, delay_reason?: string) =>
      JSON.stringify({
        queue_name,
        queue_id: "4BcXyz",
        recipients: [{ address: "a@far.example", delay_reason }],
      });
    const timedOut = "connect to mx.far.example[2001:db8::7]:25: Connection timed out";
    expect(
      read([message("deferred", timedOut), message("hold"), message("active")].join("\n")),
    ).toMatchObject([
      { line: 1, reason: "connection-timeout", relay: "mx.far.example", port: 25 },
      { line: 2, reason: "held" },
      { line: 3, reason: "in-progress" },
    ]);
  });

  it("is not put out by terminal colours, NULs and line ends of Windows", () => {
    const noisy = fixture("sendmail-timeout")
      .replaceAll("\n", "\r\n")
      .replaceAll("(Deferred", "\u001b[31m(\u0000Deferred");
    expect(read(noisy)).toHaveLength(2);
  });

  it.each(["", "mailq: command not found", "{}\n[1]", "Dear all,\n(please read)\n"])(
    "makes nothing of %j",
    (text) => expect(read(text)).toEqual([]),
  );

  it("takes ten megabytes in its stride", () => {
    const entry = fixture("sendmail-timeout").split("\n").slice(6, 9).join("\n");
    const startedAt = performance.now();
    expect(read(`${`${entry}\n`.repeat(60_000)}`)).toHaveLength(60_000);
    expect(read("(".repeat(10_000_000))).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(6_000);
  });
});
