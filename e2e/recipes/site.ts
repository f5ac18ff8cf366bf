import { type ChildProcess, spawn } from "node:child_process";
import { must, until } from "../lab/command";
import { type Machine, startMachine } from "../lab/machine";
import { bridge, configure, forwardPackets, layCables } from "../lab/net/link";
import { addNamespace, inside, namespacePrefix } from "../lab/net/namespace";
import { claim, freshRunId, remove } from "../lab/runs";

export const addresses = {
  router: "203.0.113.1",
  classroom: "203.0.113.10",
  stranger: "203.0.113.66",
  server: "192.168.7.25",
  pc: "192.168.7.50",
  lan: "192.168.7.0/24",
} as const;

export type Caller = "classroom" | "stranger" | "pc";

/** A small school: two callers outside, a router with its own root, a server on 25 and a PC on its LAN. */
export type Site = {
  router: Machine;
  /** What the server on 25 says it saw, or how the attempt ended. */
  dial(from: Caller, to: string, port: number): Promise<string>;
  remove(): Promise<void>;
};

const greeter = `require("node:net").createServer((socket) => socket.on("error", () => {}).end(socket.remoteAddress + " " + socket.localAddress))
  .listen(25, "0.0.0.0")`;
const caller = `const socket = require("node:net").connect({ host: process.argv[1], port: Number(process.argv[2]) });
socket.setTimeout(1500, () => { console.log("timeout"); process.exit(); });
socket.on("error", (error) => { console.log(error.code); process.exit(); });
let text = ""; socket.on("data", (data) => { text += data; }).on("end", () => { console.log(text); process.exit(); });`;

async function wire(ns: (name: string) => string, wan: string, lan: string) {
  for (const name of ["outside", "router", "server", "pc"]) await addNamespace(ns(name));
  await layCables([
    [
      { namespace: ns("outside"), device: "eth0" },
      { namespace: ns("router"), device: wan },
    ],
  ]);
  await bridge(ns("router"), lan, [ns("server"), ns("pc")]);
  await configure(ns("router"), [
    `addr add ${addresses.router}/24 dev ${wan}`,
    `link set ${wan} up`,
    `addr add 192.168.7.1/24 dev ${lan}`,
  ]);
  await configure(ns("outside"), [
    `addr add ${addresses.classroom}/24 dev eth0`,
    `addr add ${addresses.stranger}/24 dev eth0`,
    "link set eth0 up",
  ]);
  for (const name of ["server", "pc"] as const)
    await configure(ns(name), [
      `addr add ${addresses[name]}/24 dev eth0`,
      "link set eth0 up",
      "route add default via 192.168.7.1",
    ]);
  await forwardPackets(ns("router"));
}

const dialFrom = async (namespace: string, source: string, to: string, port: number) =>
  (
    await must(
      inside(namespace, [
        process.execPath,
        "-e",
        caller.replace(
          "port: Number(process.argv[2])",
          `port: Number(process.argv[2]), localAddress: "${source}"`,
        ),
        to,
        `${port}`,
      ]),
    )
  ).trim();

export async function buildSite(names: { wan: string; lan: string }): Promise<Site> {
  const runId = freshRunId("rcp");
  const dir = await claim(runId, process.pid);
  const ns = (name: string) => `${namespacePrefix(runId)}${name}`;
  await wire(ns, names.wan, names.lan);
  const [file = "", ...args] = inside(ns("server"), [process.execPath, "-e", greeter]);
  const server: ChildProcess = spawn(file, args, { stdio: "ignore" });
  const router = await startMachine({
    namespace: ns("router"),
    hostName: "router",
    layers: ["base"],
    dir: `${dir}/router`,
    resolver: "192.0.2.53",
    hosts: "",
  });
  await until("the server to listen", async () =>
    (await dialFrom(ns("pc"), addresses.pc, addresses.server, 25)).startsWith(addresses.pc) ? true : null,
  );
  return {
    router,
    dial: (from, to, port) => dialFrom(from === "pc" ? ns("pc") : ns("outside"), addresses[from], to, port),
    remove: async () => {
      server.kill("SIGKILL");
      await remove(runId);
    },
  };
}
