import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { repositoryDir, stateDir } from "./places";
import { internetHosts } from "./topology";
import type { World } from "./world";

const port = 3000;
const startLimitMs = 90_000;

export type Dashboard = { page: Page; browser: Browser; close: () => Promise<void> };

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The production server, in the dashboard's own network, as an operator would start it there. */
async function serve(world: World) {
  const [command = "", ...args] = world.argvOn("dashboard", [process.execPath, "dist/server.mjs"]);
  const { DATABASE_URL: _, HOST: __, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd: repositoryDir,
    env: {
      ...inherited,
      NODE_ENV: "production",
      PORT: `${port}`,
      MAILPATH_DATA: join(stateDir(world.options.runId), "dashboard"),
      MAILPATH_URL: `http://${internetHosts.dashboard.address}:${port}`,
      MAILPATH_WATCH: "worker",
      MAILPATH_ALLOW_NETWORKS: "192.0.2.0/24,198.51.100.0/24,203.0.113.0/24",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += String(chunk);
      if (output.includes("Mailpath is at")) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`the dashboard ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`the dashboard did not start:\n${output}`)), startLimitMs).unref();
  });
  return async () => {
    if (child.exitCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
}

/** A real browser beside it: Chromium itself runs in the dashboard's network. */
async function browse(world: World): Promise<Browser> {
  const argv = world.argvOn("dashboard", [process.env.CHROMIUM ?? "/usr/bin/chromium"]);
  const wrapper = join(stateDir(world.options.runId), "chromium");
  await writeFile(wrapper, `#!/bin/sh\nexec ${argv.map((word) => `'${word}'`).join(" ")} "$@"\n`);
  await chmod(wrapper, 0o755);
  return chromium.launch({ executablePath: wrapper, args: flags });
}

export async function openDashboard(world: World, locale: "en-GB" | "ja-JP"): Promise<Dashboard> {
  await mkdir(join(stateDir(world.options.runId), "dashboard"), { recursive: true });
  const stop = await serve(world);
  const browser = await browse(world);
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}`, locale });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return {
    page,
    browser,
    close: async () => {
      await browser.close();
      await stop();
    },
  };
}
