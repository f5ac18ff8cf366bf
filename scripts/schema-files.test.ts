import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemaFiles } from "./schema-files";

describe("docs/schema", () => {
  it.each(schemaFiles())("%s is what the contracts say (npm run export:schemas)", (name, text) => {
    const kept = readFileSync(new URL(`../docs/schema/${name}`, import.meta.url), "utf8");
    expect(kept).toBe(text);
  });
});
