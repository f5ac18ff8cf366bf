import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Worlds mostly wait for what does not answer: several at a time. */
const worldsAtOnce = 6;

export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    include: ["e2e/scenarios/*.lab.ts", "e2e/scenarios/*.test.ts"],
    globalSetup: ["e2e/lab/global-setup.ts"],
    pool: "forks",
    maxWorkers: 1,
    maxConcurrency: worldsAtOnce,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
