import { describe, expect, it } from "vitest";
import { messagesOf } from "./messages";

/** `a.b.c` of every leaf, with the placeholders its text names. */
function leaves(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value === "string") return [[path.join("."), value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, child]) =>
    leaves(child, [...path, key]),
  );
}

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`))].sort();

describe("messages", () => {
  const english = new Map(leaves(messagesOf("en")));
  const japanese = new Map(leaves(messagesOf("ja")));

  it("has the same keys in both languages", () => {
    expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("has the same placeholders in both languages", () => {
    const differing = [...english].filter(
      ([key, text]) =>
        JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(japanese.get(key) ?? "")),
    );
    expect(differing).toEqual([]);
  });

  it("leaves no text empty", () => {
    expect([...english, ...japanese].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});
