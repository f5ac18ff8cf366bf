// What the tests need beyond npm: a browser, Japanese type, the lab's packages, a PostgreSQL server.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root, run, runTool } from "./run.mjs";

const isDebian = existsSync("/usr/bin/apt-get") && existsSync("/usr/bin/dpkg-query");
const isRoot = process.getuid?.() === 0;

const hasPostgresql = () =>
  Boolean(process.env.MAILPATH_TEST_POSTGRES) ||
  (existsSync("/usr/lib/postgresql") && readdirSync("/usr/lib/postgresql").length > 0);

const apt = (...args) =>
  run("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...args], { env: { DEBIAN_FRONTEND: "noninteractive" } });

async function bringPostgresql(say) {
  if (hasPostgresql() || !isDebian || !isRoot) return;
  say("Installing PostgreSQL for the data tests …");
  await apt("update", "-q");
  await apt("install", "-y", "-q", "--no-install-recommends", "postgresql");
}

/** Null where all is there, else the names that are missing. */
async function bringLab(say) {
  if (!existsSync(join(root, "e2e/lab/install.mjs"))) return null;
  const { code, output } = await run(process.execPath, ["e2e/lab/install.mjs"], {
    onOutput: (text) => say(text.trim()),
  });
  if (code === 0) return null;
  return /missing: (.+)/.exec(output)?.[1] ?? output.trim().split("\n").at(-1);
}

async function bringBrowser(say) {
  if (existsSync("/usr/bin/chromium")) return;
  say("Fetching Playwright's browser …");
  await runTool("@playwright/test/cli.js", ["install", "chromium"]);
}

export async function bringNeeds(say) {
  const missing = await bringLab(say);
  await bringPostgresql(say);
  await bringBrowser(say);
  return { missing, hasPostgresql: hasPostgresql() };
}
