import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { halfSeenOf } from "@/lib/core/observation";
import { toolIds } from "./look";
import { type ReadLook, readPasted } from "./read-pasted";
import { tools } from "./registry";

const folder = new URL("__fixtures__/", import.meta.url);
/** What was pasted stands below the line that ends the fixture's head. */
const fixture = (name: string): string => {
  const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
  return text.slice(text.indexOf("\n---\n") + 5);
};

const stateOf = ({ seen }: ReadLook): string => {
  const half = halfSeenOf(seen);
  if (half) return half;
  if (seen.transport !== "open") return seen.transport;
  return seen.smtp === null
    ? "open"
    : `open, ${seen.smtp.outcome}${seen.smtp.relay ? `, relay ${seen.smtp.relay}` : ""}`;
};
const short = (host: string | null) => host?.replace(/\.minami\.example$/, "") ?? "?";
const told = (name: string): string[] =>
  readPasted(fixture(name)).looks.map((look) => `${short(look.host)} ${look.port ?? "?"} ${stateOf(look)}`);

const expected: Readonly<Record<string, readonly [tool: string, ...lines: string[]]>> = {
  "nc-openbsd": [
    "nc",
    "mail 25 open",
    "refused 25 refused",
    "dropped 25 timeout",
    "rejected 25 unreachable",
    "reset 25 open",
    "nosuch 25 dns-failure",
    "203.0.113.10 587 open",
    "six 25 open",
    "2001:db8::10 587 refused",
    "mail 25 open, ok",
    "busy 25 open, tempfail",
    "closing 25 open",
  ],
  "nc-openbsd-ja": [
    "nc",
    "mail 25 open",
    "refused 25 refused",
    "rejected 25 unreachable",
    "nosuch 25 dns-failure",
  ],
  "nc-traditional": [
    "nc",
    "mail 25 open",
    "refused 25 refused",
    "dropped 25 timeout",
    "rejected 25 unreachable",
    "reset 25 open",
    "nosuch 25 dns-failure",
    "203.0.113.11 587 refused",
    "mail 25 open, ok",
  ],
  ncat: [
    "nc",
    "mail 25 open",
    "refused 25 refused",
    "dropped 25 timeout",
    "rejected 25 unreachable",
    "reset 25 open",
    "nosuch 25 dns-failure",
    "mail 25 open, ok",
    "reset 25 reset",
    "2001:db8::10 25 open",
  ],
  "nc-busybox": [
    "nc",
    "refused 25 refused",
    "dropped 25 timeout",
    "rejected 25 unreachable",
    "nosuch 25 dns-failure",
    "mail 25 open, ok",
  ],
  "nc-busybox-verbose": [
    "nc",
    "mail 25 open",
    "refused 25 refused",
    "dropped 25 timeout",
    "nosuch 25 dns-failure",
  ],
  "nc-macos": [
    "nc",
    "mail 25 open",
    "refused 25 refused",
    "dropped 25 timeout",
    "rejected 25 unreachable",
    "nosuch 25 dns-failure",
    "mail 587 open, ok",
    "203.0.113.12 25 not-judged",
  ],
  "telnet-linux": [
    "telnet",
    "mail 25 open, ok",
    "refused 25 refused",
    "rejected 25 unreachable",
    "nosuch 25 dns-failure",
    "busy 25 open, tempfail",
    "unwanted 25 open, refused",
    "closing 25 open, closed",
    "reset 25 open, closed",
    "portal 25 open, not-smtp",
    "dropped 25 timeout",
  ],
  "telnet-linux-ja": ["telnet", "refused 25 refused", "rejected 25 unreachable", "nosuch 25 dns-failure"],
  "telnet-busybox": [
    "telnet",
    "mail 25 open, ok",
    "refused 25 refused",
    "rejected 25 unreachable",
    "nosuch 25 dns-failure",
  ],
  "telnet-macos": [
    "telnet",
    "mail 25 open, ok",
    "refused 25 refused",
    "dropped 25 timeout",
    "nosuch 25 dns-failure",
  ],
  "telnet-windows": ["telnet", "refused 25 not-open", "dropped 587 not-open", "mail 25 open, ok"],
  "test-netconnection": [
    "test-netconnection",
    "mail 587 open",
    "dropped 25 not-open",
    "nosuch 25 dns-failure",
    "refused 465 not-open",
    "127.0.0.1 55432 not-open",
    "mail 25 open",
  ],
  "test-netconnection-ja": ["test-netconnection", "mail 587 open", "mail 25 not-open", "mail 25 not-open"],
  nmap: [
    "nmap",
    "mail 25 open",
    "mail 465 open",
    "mail 587 open",
    "mail 2525 open",
    "dropped 25 filtered",
    "dropped 587 filtered",
    "refused 25 refused",
    "refused 587 refused",
    "rejected 25 unreachable",
    "dropped 587 timeout",
    "nosuch 25 dns-failure",
    "mail 25 open, ok",
    "six 25 open",
    "six 587 refused",
  ],
  "nmap-greppable": [
    "nmap",
    "mail 25 open",
    "mail 587 open",
    "dropped 25 filtered",
    "dropped 587 filtered",
    "refused 25 refused",
    "refused 587 refused",
  ],
  "nmap-xml": ["nmap", "mail 25 open", "mail 587 open", "dropped 25 timeout", "dropped 587 timeout"],
  swaks: [
    "swaks",
    "mail 25 open, ok",
    "refused 25 refused",
    "rejected 25 not-open",
    "nosuch 25 dns-failure",
    "busy 25 open, tempfail",
    "unwanted 25 open, refused",
    "closing 25 open, closed",
    "portal 25 open, not-smtp",
    "mail 587 open, ok, relay denied",
    "mail 465 open, ok",
    "silent 25 open, silent",
    "dropped 25 timeout",
  ],
  curl: [
    "curl",
    "mail 25 open, ok",
    "refused 25 refused",
    "rejected 25 unreachable",
    "nosuch 25 dns-failure",
    "busy 25 open, tempfail",
    "unwanted 25 open, refused",
    "closing 25 open, closed",
    "reset 25 reset",
    "portal 25 open, not-smtp",
    "dropped 25 timeout",
    "silent 25 open, silent",
    "mail 587 open, ok",
    "mail 465 open, ok",
    "mail 465 open",
    "portal 465 open, tls-failed",
    "mail 25 open, ok",
    "refused 587 refused",
    "mail 443 open",
  ],
  "curl-windows": [
    "curl",
    "refused 25 refused",
    "slow 25 not-open",
    "dropped 25 timeout",
    "mail 587 open, ok",
  ],
  openssl: [
    "openssl",
    "mail 587 open, ok",
    "refused 25 refused",
    "rejected 25 unreachable",
    "nosuch 25 dns-failure",
    "busy 25 open",
    "closing 25 open, closed",
    "portal 25 open",
    "mail 465 open, ok",
    "portal 465 open, tls-failed",
    "dropped 465 timeout",
  ],
  outlook: [
    "outlook",
    "? ? not-open",
    "? ? not-open",
    "? ? no-answer",
    "mail 25 timeout",
    "mail 587 refused",
    "mail 25 open, ok, relay denied",
    "mail 25 dns-failure",
  ],
  "outlook-ja": ["outlook", "mail 25 timeout", "mail 25 not-judged", "mail 25 reset", "? ? open"],
  thunderbird: [
    "thunderbird",
    "mail ? not-open",
    "mail ? no-answer",
    "mail ? open",
    "nosuch ? dns-failure",
    "mail ? open, ok",
    "? ? open, ok, relay denied",
  ],
  "thunderbird-ja": [
    "thunderbird",
    "mail ? not-open",
    "mail ? no-answer",
    "mail ? open",
    "nosuch ? dns-failure",
    "mail ? open, ok",
    "? ? open, ok, relay denied",
    "mail ? not-open",
  ],
  "apple-mail": [
    "apple-mail",
    "mail 25 refused",
    "mail 587 no-answer",
    "mail 465 unreachable",
    "mail ? not-judged",
    "mail ? not-judged",
  ],
};

/** What stands in a fixture and is rightly not understood: mail that would not come in says nothing of mail going out. */
const left: Readonly<Record<string, readonly RegExp[]>> = {
  outlook: [/0x80042108/],
  "outlook-ja": [/POP3/],
};

describe("readPasted", () => {
  it.each(Object.entries(expected))("reads %s", (name, [tool, ...lines]) => {
    expect(told(name)).toEqual(lines);
    const { looks, rest } = readPasted(fixture(name));
    expect(new Set(looks.map((look) => look.tool))).toEqual(new Set([tool]));
    const patterns = left[name] ?? [];
    expect(rest).toHaveLength(patterns.length);
    for (const [at, pattern] of patterns.entries()) expect(rest[at]?.text.trim()).toMatch(pattern);
  });

  const at = (name: string, host: string, port: number) =>
    readPasted(fixture(name)).looks.find(
      (look) => short(look.host) === host && look.port === port && look.seen.smtp,
    );

  it.each([
    ["swaks", 587],
    ["curl", 587],
  ])("keeps what %s heard before and after STARTTLS", (name, port) => {
    expect(at(name, "mail", port)?.seen.smtp).toMatchObject({
      greeting: "220 mail.minami.example ESMTP Sendmail 8.17.1/8.17.1; Tue, 24 Nov 2026 10:02:11 +0900",
      code: 220,
      ehloLine: "mail.minami.example Hello pc.minami.example [198.51.100.2], pleased to meet you",
      ehlo: ["ENHANCEDSTATUSCODES", "PIPELINING", "8BITMIME", "SIZE", "STARTTLS", "AUTH PLAIN LOGIN", "HELP"],
      starttls: "ok",
      ehloAfterTls: ["ENHANCEDSTATUSCODES", "PIPELINING", "8BITMIME", "SIZE", "AUTH PLAIN LOGIN", "HELP"],
      tls: { mode: "starttls", protocol: "TLSv1.3", names: ["mail.minami.example"] },
    });
  });

  it("keeps the certificate that s_client shows, and says nothing of words it does not show", () => {
    expect(at("openssl", "mail", 587)?.seen.smtp).toMatchObject({
      greeting: null,
      starttls: "ok",
      tls: { protocol: "TLSv1.3", validTo: "2029-02-01T13:49:53.000Z", trusted: false, error: null },
    });
  });

  it("knows a resolved address from one that a tool merely names", () => {
    const addressOf = (name: string) => {
      const look = readPasted(fixture(name)).looks.find(({ host }) => short(host) === "refused");
      return [look?.address, look?.resolved];
    };
    expect(addressOf("nc-openbsd")).toEqual(["203.0.113.11", ["203.0.113.11"]]);
    expect(addressOf("nc-traditional")).toEqual(["203.0.113.11", []]);
    expect(addressOf("nmap")).toEqual(["203.0.113.11", []]);
  });

  it("takes the endpoint from the command where the tool does not repeat it, and none where there is no command", () => {
    const text = "Ncat: Version 7.93 ( https://nmap.org/ncat )\nNcat: Connection refused.";
    expect(readPasted(text).looks).toMatchObject([
      { host: null, port: null, seen: { transport: "refused" } },
    ]);
    expect(readPasted(`$ ncat -vz -w 5 mail.minami.example 465\n${text}`).looks).toMatchObject([
      { host: "mail.minami.example", port: 465 },
    ]);
  });

  it("has a reader for each tool, and an expectation for each fixture", () => {
    expect(tools.map(({ id }) => id).toSorted()).toEqual([...toolIds].toSorted());
    const names = readdirSync(folder).map((file) => file.replace(/\.txt$/, ""));
    expect(Object.keys(expected).toSorted()).toEqual(names.toSorted());
  });

  it("understands all of them in one paste, each with its own lines", () => {
    const names = Object.keys(expected);
    const whole = names.map(fixture).join("\n\n");
    const { looks } = readPasted(whole);
    expect(looks).toHaveLength(Object.values(expected).reduce((sum, lines) => sum + lines.length - 1, 0));
    const lines = whole.split("\n");
    for (const { from, to, tool } of looks.filter((look) => look.tool === "swaks"))
      expect([tool, lines[from - 1], to >= from]).toEqual([
        tool,
        expect.stringMatching(/^=== Trying /),
        true,
      ]);
  });
});
