import { execFileSync } from "node:child_process";
import { root } from "./run.mjs";

/** Files under version control and new ones that are not ignored, as paths from the root. */
export function trackedFiles() {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  return execFileSync("git", list, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
    .split("\0")
    .filter((path) => path !== "");
}

/** Prints the problems, one a line, and sets the exit code; says so where there are none. */
export function report(what, problems) {
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  console.log(problems.length > 0 ? `${what}: ${problems.length} problem(s)` : `${what}: fine`);
}
