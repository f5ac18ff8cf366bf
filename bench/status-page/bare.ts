import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runTool } from "../../scripts/run.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, ".cache/bench-bare");

const route = `import { readFileSync } from "node:fs";
export const dynamic = "force-dynamic";
const body = new Uint8Array(readFileSync(process.env.BENCH_BODY ?? ""));
export const GET = () => new Response(body, { headers: { "content-type": "text/html; charset=utf-8" } });
`;
const server = `import { createServer } from "node:http";
import next from "next";
const app = next({ dev: false, dir: import.meta.dirname, hostname: "localhost", port: 0 });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.listen(0, "127.0.0.1", () => console.log("port " + server.address().port));
`;
const files = {
  "app/page/[name]/route.js": route,
  "server.mjs": server,
  "next.config.mjs": `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(root)} } };\n`,
  "package.json": '{ "private": true }\n',
};

export type BareServer = { port: number; stop: () => void };

/** The same version of Next with one route that sends these bytes and does nothing else. */
export async function startBare(body: Uint8Array): Promise<BareServer> {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const file = join(folder, "body.html");
  writeFileSync(file, body);
  const built = await runTool("next/dist/bin/next", ["build", folder], { env: { BENCH_BODY: file } });
  if (built.code !== 0) throw new Error(built.output);
  const child = spawn(process.execPath, [join(folder, "server.mjs")], {
    env: { ...process.env, NODE_ENV: "production", BENCH_BODY: file },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { port: await portOf(child), stop: () => void child.kill("SIGKILL") };
}

async function portOf(child: ChildProcess): Promise<number> {
  let said = "";
  while (!/port \d+/.test(said)) said += String((await once(child.stdout ?? child, "data"))[0]);
  return Number(/port (\d+)/.exec(said)?.[1]);
}
