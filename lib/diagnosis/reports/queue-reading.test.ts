import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { maskText } from "./mask";
import { readQueueText } from "./queue-reading";

const folder = new URL("__fixtures__/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, folder), "utf8");
const at = { now: new Date("2026-11-24T03:00:00Z"), timezone: "UTC" };
const read = (text: string) => readQueueText(text, at);
const people = /teacher|someone|hanako|parent/;

describe("readQueueText", () => {
  it("groups what waits by its reason, with age, destination and the server that was dialled", () => {
    expect(read(fixture("sendmail-client-queue.mailq.txt"))).toMatchObject({
      messages: 2,
      groups: [
        { reason: "client-queue-refused", messages: 1, relays: [{ host: "127.0.0.1", port: null }] },
        {
          reason: "connection-refused",
          messages: 1,
          oldest: "2026-11-24T02:40:00.000Z",
          domains: ["far.example"],
          moreDomains: 0,
          relays: [{ host: "mx.far.example", port: null }],
        },
      ],
    });
  });

  it("counts a message once that stands in the queue and in the log, and takes from the log what Exim's queue leaves out", () => {
    const queue = ` 2h   395 1xVgD2-0000CC-2W <teacher@minami.example>\n          someone@far.example\n\n`;
    const both = read(queue + fixture("exim-refused.log.txt"));
    expect(both.messages).toBe(1);
    expect(both.groups).toMatchObject([
      { reason: "connection-refused", messages: 1, oldest: "2026-11-24T01:00:00.000Z" },
    ]);
  });

  it("reads Postfix's two listings of one queue alike", () => {
    const [plain, json] = ["postfix-unreachable.mailq.txt", "postfix-json.mailq.txt"].map((name) =>
      readQueueText(fixture(name), { now: new Date("2026-11-24T16:00:00Z"), timezone: "UTC" }),
    );
    expect(json).toMatchObject({
      messages: 3,
      groups: [
        {
          reason: "no-route",
          messages: 3,
          oldest: "2026-11-24T15:29:07.000Z",
          domains: ["far.example", "silent.example", "nowhere.example"],
          relays: [
            { host: "far.example", port: 25 },
            { host: "silent.example", port: 25 },
            { host: "nowhere.example", port: 25 },
          ],
        },
      ],
    });
    expect(plain?.groups).toEqual([{ ...json?.groups[0], oldest: "2026-11-24T15:29:00.000Z" }]);
  });

  it("parts an Exim queue into what is frozen, what failed and what only waits for its time", () => {
    const { groups } = read(fixture("exim-frozen.mailq.txt") + fixture("exim-unreachable.log.txt"));
    expect(groups).toMatchObject([
      { reason: "held", messages: 1, domains: ["far.example"] },
      { reason: "no-route", messages: 1, domains: ["silent.example", "far.example"] },
      { reason: "other", messages: 1, domains: ["nowhere.example"] },
    ]);
  });

  it("says what came back beside what waits", () => {
    const text = fixture("sendmail-empty.mailq.txt") + fixture("sendmail-relay-wants-auth.log.txt");
    expect(read(text).groups).toMatchObject([{ reason: "auth-required", messages: 2 }]);
  });

  it("reads the services line of smtp wherever it stands, and puts it before the queue", () => {
    const { facts } = read(`smtp                  587/tcp mail\n${fixture("sendmail-timeout.mailq.txt")}`);
    expect(facts[0]).toEqual({ kind: "services-smtp", source: "server-report", line: 1, port: 587 });
  });

  it.each(readdirSync(folder))("keeps nobody's name of %s, and finds the same without them", (name) => {
    const text = fixture(name);
    const reading = read(text);
    expect(reading.facts.length).toBeGreaterThan(0);
    expect(JSON.stringify(reading)).not.toMatch(people);
    expect(maskText(text)).not.toMatch(people);
    expect(read(maskText(text))).toEqual(reading);
  });

  it("quotes each line that a fact names", () => {
    const { facts, quotes } = read(fixture("postfix-port-587.mailq.txt"));
    expect(quotes).toEqual(
      facts.map(({ source, line }) => ({
        source,
        line,
        text: "(connect to mx.far.example[203.0.113.77]:587: Connection refused)",
      })),
    );
  });

  it("stays small however long the queue is", () => {
    const entry = (index: number) =>
      `6AO2${String(index).padStart(10, "0")}   6 Tue Nov 24 02:40 <teacher@minami.example>\n  (Deferred: Connection refused by mx${index}.far.example.)\n\t\t <someone@d${index}.example>\n`;
    const text = Array.from({ length: 7_000 }, (_, index) => entry(index)).join("");
    const startedAt = performance.now();
    const reading = read(text);
    expect(performance.now() - startedAt).toBeLessThan(6_000);
    expect(reading.messages).toBe(7_000);
    expect(reading.groups[0]).toMatchObject({ messages: 7_000, moreDomains: 6_992 });
    expect(JSON.stringify(reading).length).toBeLessThan(40_000);
    expect(read(`${"a".repeat(1_000_000)}@\n${"@".repeat(40_000)}`).facts).toEqual([]);
  });
});

describe("maskText", () => {
  it.each([
    ["to=<hanako@far.example>, ctladdr=hanako (1000/1000)", "to=<…@far.example>, ctladdr=… (1000/1000)"],
    ["from=hanako, size=19, relay=hanako@localhost", "from=…, size=19, relay=…@localhost"],
    ["1x-2-3 => hanako <hanako.yamada+x=y@far.example> H=mx", "1x-2-3 => hanako <…@far.example> H=mx"],
    ["6AO25ON9000192        6 Tue Nov 24 02:05 hanako", "6AO25ON9000192        6 Tue Nov 24 02:05 …"],
    ["\t\t\t\t\t <hanako>", "\t\t\t\t\t <…>"],
    ['{"sender": "hanako@far.example"}', '{"sender": "…@far.example"}'],
    ["(host mx.far.example[192.0.2.1] said: 450)", "(host mx.far.example[192.0.2.1] said: 450)"],
  ])("%s", (line, masked) => expect(maskText(line)).toBe(masked));
});
