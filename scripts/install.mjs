// node_modules as the lock file says: installed where missing or different, left alone otherwise.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

const readJson = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

/** True where every package of the lock file that this machine needs is there in the version named. */
export function isInstalled() {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return false;
  const there = readJson("node_modules/.package-lock.json").packages;
  return Object.entries(readJson("package-lock.json").packages).every(
    ([path, wanted]) =>
      path === "" || wanted.optional || wanted.peer || there[path]?.version === wanted.version,
  );
}

/** `npm start` and `npm test` are run by npm: the very npm that is running them installs. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.js$/.test(script)) return run(process.execPath, [script, ...args]);
  return process.platform === "win32" ? run("cmd.exe", ["/d", "/s", "/c", "npm", ...args]) : run("npm", args);
}

/** Throws one readable message where npm cannot install. */
export async function install(say) {
  if (isInstalled()) return;
  say("Installing packages from the npm registry (first start, a minute or two) …");
  const { code, output } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code === 0) return;
  const tail = output.trim().split("\n").slice(-15).join("\n");
  throw new Error(
    `npm could not install the packages. Is the npm registry reachable from here? npm says:\n${tail}`,
  );
}
