import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sectionLine } from "./report-section";
import { readServerText } from "./server-text";

const folder = new URL("__fixtures__/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, folder), "utf8");
const files = readdirSync(folder);

describe("readServerText", () => {
  it.each(files)("knows %s without being told what it is", (name) => {
    const { facts, lines } = readServerText(fixture(name));
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts.map(({ source }) => source))).toEqual(
      new Set([name.includes("mailq") ? "mailq" : "maillog"]),
    );
    for (const { line } of facts) expect(lines.has(line)).toBe(true);
  });

  it("knows the server report by its marks", () => {
    const text = `noise\n${sectionLine("services")}\nsmtp 587/tcp\n${sectionLine("outgoing")}\nmx.example.net 25 timeout\n`;
    const { facts, lines } = readServerText(text);
    expect(facts.map(({ kind, source }) => `${kind} ${source}`)).toEqual([
      "services-smtp server-report",
      "outgoing-25 server-report",
    ]);
    expect(lines.has(3)).toBe(true);
  });
});
