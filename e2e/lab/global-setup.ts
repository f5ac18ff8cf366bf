import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { repositoryDir } from "./places";
import { removeOrphans } from "./runs";

/** Roots and packages are there, the command line is built, and nothing of a crashed run stands in the way. */
export default async function setup(): Promise<void> {
  execFileSync(process.execPath, [join(repositoryDir, "e2e/lab/install.mjs")], { stdio: "inherit" });
  const command = join(repositoryDir, "dist/mailpath.mjs");
  if (!existsSync(command)) throw new Error("dist/mailpath.mjs is missing: npm run build:cli");
  await removeOrphans();
}
