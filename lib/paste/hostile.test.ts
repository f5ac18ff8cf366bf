import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { observationSchema } from "@/lib/core/observation";
import { asObservation } from "./observation";
import { longestText, readPasted } from "./read-pasted";
import { tools } from "./registry";

const folder = new URL("__fixtures__/", import.meta.url);
const all = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), "utf8"))
  .join("\n");
const tenMegabytes = 10 * 1024 * 1024;
const filled = (text: string) => text.repeat(Math.ceil(tenMegabytes / text.length)).slice(0, tenMegabytes);

/** Every opening that makes a reader look further, repeated or drawn out without an end. */
const hostile: readonly (readonly [string, string])[] = [
  ["one line", filled("x")],
  ["blank lines", filled("\n")],
  ["all fixtures", filled(all)],
  ["openings of nc", filled("Connection to h (1.2.3.4) 25 port [tcp/smtp] succeeded!\n")],
  ["an opening without an end", `nc: connect to ${filled("a ")}`],
  ["telnet that never speaks", filled("Connected to h.\n\n\n")],
  ["curl in one long run", `* Connected to h (1.2.3.4) port 25 (#0)\n${filled("< 250-A\n")}`],
  ["curl over and over", filled("*   Trying 1.2.3.4:25...\n* Connected to h (1.2.3.4) port 25 (#0)\n")],
  ["swaks over and over", filled("=== Trying h:25...\n")],
  ["s_client over and over", filled("CONNECTED(00000003)\n---\n")],
  ["nmap in one line", `Host: 1.2.3.4 ()\tPorts: ${filled("25/open/tcp//smtp///, ")}`],
  ["warnings of Test-NetConnection", filled("WARNING: TCP connect to (1.2.3.4 : 25) failed\n")],
  ["properties without an end", filled("ComputerName : h\n")],
  ["error numbers", filled("0x800CCC0E 'Server: ' Port: ")],
  ["prompts", filled("$ % # > ")],
  ["slashes", filled("/ ")],
  ["quotes of a mail program", filled("connecting to Outgoing server (SMTP) ")],
  ["replies", filled("220 h\n250-a\n")],
];

describe("readPasted, of anything at all", () => {
  it.each(hostile)("bears %s", (_name, text) => {
    const startedAt = performance.now();
    const { looks, rest, isCut } = readPasted(text);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(isCut).toBe(true);
    expect(looks.length).toBeLessThanOrEqual(200);
    expect(rest.length).toBeLessThanOrEqual(200);
  });

  it.each([
    ["nothing", ""],
    [
      "a letter",
      "Dear colleagues,\nthe mail server was refused by the board: no timeout, no route to host.\n",
    ],
    ["a pupil's essay", "My host is unreachable. 220 people came; 25 open doors were counted."],
    ["Japanese", "メールが送れません。ポート25が閉じているようです。接続を拒否されました。"],
    [
      "other output",
      "total 12\ndrwxr-xr-x 2 root root 4096 Nov 24 10:00 25\n-rw-r--r-- 1 root root 587 open",
    ],
    ["HTML", "<html><body><h1>502 Bad Gateway</h1></body></html>"],
  ])("understands nothing in %s", (_name, text) => {
    expect(readPasted(text).looks).toEqual([]);
  });

  it("gives observations that keep the contract, whatever a server put into its lines", () => {
    const nasty = `=== Trying h.example:25...\n=== Connected to h.example.\n<-  220 ${"\u202e\u0007é".repeat(900)}\n<-  250-a\n${"<-  250-X\n".repeat(900)}`;
    const texts = [nasty, ...all.split("\n---\n")];
    for (const look of texts.flatMap((text) => readPasted(text).looks)) {
      const about = { role: "server" as const, host: look.host ?? "h.example", port: look.port ?? 25 };
      const vantage = {
        id: "x",
        kind: "manual" as const,
        place: "outside" as const,
        line: null,
        publicAddress: null,
      };
      const seen = asObservation(look, { ...about, vantage, at: new Date() });
      expect(observationSchema.safeParse(seen).error).toBeUndefined();
    }
  });

  it("reads the same from a text with Windows' line ends, colours and byte order mark", () => {
    const plain = all.split("\n---\n").join("\n");
    const dressed = `\ufeff${plain.replaceAll("\n", "\r\n").replaceAll("open", "\u001b[1mopen\u001b[0m")}`;
    expect(dressed.length).toBeLessThan(longestText);
    expect(readPasted(dressed).looks).toEqual(readPasted(plain).looks);
  });

  it("takes every tool's part of a cut text as it is, without throwing", () => {
    for (const { read } of tools) expect(read([])).toEqual([]);
    for (let length = 0; length < all.length; length += 997)
      expect(() => readPasted(all.slice(length, length + 3_000))).not.toThrow();
  });
});
