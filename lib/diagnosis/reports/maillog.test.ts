import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMaillog } from "./maillog";

const fixture = (name: string) =>
  readFileSync(new URL(`__fixtures__/${name}.log.txt`, import.meta.url), "utf8");
const read = (text: string) => readMaillog({ text, source: "maillog" });

describe("readMaillog", () => {
  it.each([
    ["sendmail-relay-wants-auth", "auth-required", "relay.isp.example", null, [2, 7]],
    ["postfix-no-route", "no-route", "mx.far.example", 25, null],
    ["exim-greylist", "greylisted", "mx.grey.example", null, [2, 4]],
    ["exim-refused", "connection-refused", "mx.far.example", null, [3]],
  ])("reads %s", (name, reason, relay, port, lines) => {
    const facts = read(fixture(name));
    for (const fact of facts) expect(fact).toMatchObject({ kind: "queued", reason, relay, port });
    if (lines) expect(facts.map(({ line }) => line)).toEqual(lines);
    else expect(facts).toHaveLength(2);
  });

  it("tells the way out from the client queue", () => {
    expect(read(fixture("sendmail-client-queue"))).toMatchObject([
      { kind: "sent", relay: "mx.far.example", port: null },
      { kind: "queued", reason: "client-queue-refused", relay: "127.0.0.1" },
    ]);
  });

  it("lets the last word on a message stand", () => {
    const line = (status: string, said: string) =>
      `Nov 24 10:00:00 mail postfix/smtp[1]: 4378027C9BA: to=<a@far.example>, relay=mx.far.example[203.0.113.77]:25, delay=1, dsn=4.0.0, status=${status} (${said})`;
    expect(read([line("deferred", "450 4.2.0 Greylisted"), line("sent", "250 ok")].join("\n"))).toEqual([
      { kind: "sent", source: "maillog", line: 2, relay: "mx.far.example", port: 25 },
    ]);
  });

  it.each([
    [
      "sendmail",
      "Nov 24 10:00:00 mail sm-mta[9]: 6AO2FbJ5001437: ruleset=check_rcpt, arg1=<a@far.example>, relay=pc.minami.example [198.51.100.2], reject=550 5.7.1 <a@far.example>... Relaying denied",
    ],
    [
      "Postfix",
      "Nov 24 10:00:00 mail postfix/port587/smtpd[9]: NOQUEUE: reject: RCPT from pc.minami.example[198.51.100.2]: 554 5.7.1 <a@far.example>: Relay access denied; from=<t@minami.example>",
    ],
    [
      "Exim",
      "2026-11-24 10:00:00 H=(pc) [198.51.100.2] F=<t@minami.example> rejected RCPT <a@far.example>: relay not permitted",
    ],
  ])("sees %s turn a client away", (_mta, line) => {
    expect(read(line)).toEqual([
      { kind: "relay-denied-to-client", source: "maillog", line: 1, client: "198.51.100.2" },
    ]);
  });

  it("leaves local mail, content filters and single wrong addresses out", () => {
    const lines = [
      "Nov 24 10:00:00 mail postfix/local[1]: A6C4027C9C5: to=<t@minami.example>, relay=local, delay=0, dsn=2.0.0, status=sent (delivered to mailbox)",
      "Nov 24 10:00:00 mail postfix/smtp[1]: B6C4027C9C5: to=<a@far.example>, relay=127.0.0.1[127.0.0.1]:10024, delay=0, dsn=2.0.0, status=sent (250 2.0.0 Ok)",
      "Nov 24 10:00:00 mail postfix/smtp[1]: C6C4027C9C5: to=<x@far.example>, relay=mx.far.example[203.0.113.77]:25, delay=0, dsn=5.1.1, status=bounced (host mx.far.example[203.0.113.77] said: 550 5.1.1 User unknown)",
      "Nov 24 10:00:00 sendmail[671]: 6AO28vNg000671: to=<t@minami.example>, delay=00:00:01, mailer=local, pri=31102, dsn=2.0.0, stat=Sent",
    ];
    expect(read(lines.join("\n"))).toEqual([]);
  });

  it("hears from the start line whether the queue is run", () => {
    const start = (what: string) => `Nov 24 10:00:00 mail sm-mta[74]: starting daemon (8.17.1.9): ${what}`;
    expect(read(start("SMTP+queueing@00:30:00"))).toMatchObject([{ kind: "queue-runner", running: true }]);
    expect(read(start("SMTP"))).toMatchObject([{ kind: "queue-runner", running: false }]);
  });

  it("takes ten megabytes in its stride", () => {
    const [one = ""] = fixture("sendmail-client-queue").split("\n").slice(1);
    const long = Array.from({ length: 35_000 }, (_, at) =>
      one.replace(/6AO\w+/, `6AO${String(at).padStart(11, "0")}`),
    );
    const startedAt = performance.now();
    expect(read(long.join("\n"))).toHaveLength(35_000);
    expect(read(`postfix/smtp[1]: ABCDEF: to=<${"relay=".repeat(1_600_000)}`)).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(6_000);
  });
});
