import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { observationSchema } from "@/lib/core/observation";
import { parseClassroomResult, type ResultContext } from "./classroom-result";
import { beginMark, endMark } from "./classroom-shell";

const now = new Date("2026-11-24T02:00:00Z");
const context: ResultContext = {
  now,
  targets: [
    { role: "server", host: "mail.example.jp", port: 25 },
    { role: "server", host: "mail.example.jp", port: 465 },
    { role: "control", host: "www.example.org", port: 443 },
  ],
};
const block = (...lines: string[]) => [beginMark, ...lines, endMark].join("\n");
const read = (...lines: string[]) => parseClassroomResult(block(...lines), context);

describe("parseClassroomResult", () => {
  it("reads a block with text around it, indented and with Windows line ends", () => {
    const text = `sh-5.2$ x\r\n${block(
      "at 2026-11-24T01:59:00Z",
      "look mail.example.jp 25 timeout - 203.0.113.10",
    )
      .split("\n")
      .map((line) => `   ${line}`)
      .join("\r\n")}\r\nDone.`;
    const [seen] = parseClassroomResult(text, context) ?? [];
    expect(seen).toMatchObject({
      at: "2026-11-24T01:59:00.000Z",
      transport: "timeout",
      target: { role: "server", address: "203.0.113.10" },
      smtp: null,
    });
  });

  it("reads greeting, keywords and a web server", () => {
    const seen = read(
      "look mail.example.jp 25 open 12 203.0.113.10",
      "heard 220 mail.example.jp ESMTP",
      "heard 250-mail.example.jp",
      "heard 250 STARTTLS",
      "look www.example.org 443 open 9 198.51.100.9",
    );
    expect(seen?.[0]?.smtp).toMatchObject({ outcome: "ok", stage: "quit", code: 220, ehlo: ["STARTTLS"] });
    expect(seen?.[1]).toMatchObject({ transport: "open", smtp: null, target: { role: "control" } });
  });

  it("takes the time of arrival where the classroom's clock is plainly wrong", () => {
    const [seen] = read("at 2019-01-01T00:00:00Z", "look mail.example.jp 25 refused - -") ?? [];
    expect(seen?.at).toBe(now.toISOString());
  });

  it("knows 5xx from 4xx from no mail server", () => {
    const outcome = (greeting: string) =>
      read("look mail.example.jp 25 open 1 -", `heard ${greeting}`)?.[0]?.smtp?.outcome;
    expect(outcome("554 no")).toBe("refused");
    expect(outcome("421 later")).toBe("tempfail");
    expect(outcome("HTTP/1.1 400")).toBe("not-smtp");
  });

  it("ignores endpoints nobody asked about and lines it does not know", () => {
    expect(read("look evil.example 25 open 1 -", "run rm", "look mail.example.jp 26 open 1 -")).toEqual([]);
  });

  it.each([
    "",
    "hello",
    beginMark,
    `${endMark}\n${beginMark}`,
    `${beginMark}\n${"x".repeat(70_000)}\n${endMark}`,
  ])("gives null for what is no block (%#)", (text) =>
    expect(parseClassroomResult(text, context)).toBeNull(),
  );

  it("gives valid observations or nothing, whatever is pasted", () => {
    const word = fc.constantFrom(
      "look",
      "heard",
      "mail.example.jp",
      "25",
      "open",
      "refused",
      "-",
      "220 x",
      "\u202e",
    );
    const line = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 7 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        for (const seen of parseClassroomResult(block(...lines), context) ?? [])
          expect(observationSchema.safeParse(seen).success).toBe(true);
      }),
    );
  });
});
