import { readFileSync } from "node:fs";
import { join } from "node:path";

let kept: string | undefined;

/** The version of this installation, as `package.json` has it. */
export function version(): string {
  kept ??= String(
    JSON.parse(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), "package.json"), "utf8")).version,
  );
  return kept;
}
