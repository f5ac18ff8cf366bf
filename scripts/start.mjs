// npm start: from a bare clone to a served page with Node and npm alone. npm run worker: the same way to a worker.
import { createServer } from "node:net";
import { chdir, exit } from "node:process";
import { install } from "./install.mjs";
import { nodeProblem } from "./node-version.mjs";
import { quietEnvironment } from "./quiet.mjs";
import { root } from "./run.mjs";

const isTaken = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code === "EADDRINUSE"));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => resolve(false)));
  });

/** npm passes a signal to the shell between us, which ends without a word to its child: then we stop as well. */
function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = () => process.ppid !== parent && process.kill(process.pid, "SIGTERM");
  setInterval(look, 500).unref();
}

const part = process.argv[2] === "worker" ? "worker" : "server";

/** A taken port is said now, not after two minutes of building. The server itself judges HOST and the rest. */
async function seePort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536 && (await isTaken(port)))
    throw new Error(
      `Port ${port} is in use by another program. Start on another one: PORT=${port + 1} npm start`,
    );
}

async function start() {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  chdir(root);
  Object.assign(process.env, quietEnvironment, { NODE_ENV: "production" });
  if (part === "server") await seePort();
  await install(console.log);
  const { build } = await import("./build.mjs");
  await build(console.log);
  stopWithParent();
  await import(`../dist/${part}.mjs`);
}

start().catch((error) => {
  console.error(error.message);
  exit(1);
});
