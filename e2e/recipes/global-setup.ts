import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { repositoryDir } from "../lab/places";
import { removeOrphans } from "../lab/runs";

/** Debian's roots are there, and nothing of a crashed run stands in the way. */
export default async function setup(): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error("recipes are proven in network namespaces: run this as root");
  execFileSync(process.execPath, [join(repositoryDir, "e2e/lab/install.mjs")], { stdio: "inherit" });
  await removeOrphans();
}
