import { defineConfig } from "vitest/config";
import base from "./vitest.config";

/** Loops and benchmarks: minutes, not seconds. */
export default defineConfig({
  ...base,
  test: {
    include: ["{lib,cli,server,e2e,bench}/**/*.long.ts"],
    testTimeout: 600_000,
    fileParallelism: false,
  },
});
