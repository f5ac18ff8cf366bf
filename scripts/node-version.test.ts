import { expect, it } from "vitest";
import { nodeProblem } from "./node-version.mjs";

it("runs on what package.json names and says what to install otherwise", () => {
  for (const version of ["20.19.0", "20.20.2", "22.12.0", "24.0.0", "26.1.0"])
    expect(nodeProblem(version)).toBeNull();
  for (const version of ["18.20.0", "20.18.9", "21.7.0", "22.11.0", "23.5.0"])
    expect(nodeProblem(version)).toContain(version);
});
