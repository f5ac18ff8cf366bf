import type { Profile } from "@/lib/core/profile";
import type { RecipeParams } from "@/lib/core/recipe";
import { type Output, run, until } from "./command";
import { type Faults, faultSwitches } from "./faults";
import { startDaemon } from "./hosts/daemon";
import { type MailHost, receivedMail, startReceiver, startSubmissionHost } from "./hosts/mail-host";
import { startResolver } from "./hosts/resolver";
import { startWeb } from "./hosts/web";
import { type Machine, startMachine } from "./machine";
import { type Sending, type Sent, sendMail } from "./mail-client";
import { type MtaKind, mtas } from "./mta/registry";
import type { Manner } from "./net/filters";
import { ipv6Names, layIpv6 } from "./net/ipv6";
import { inside } from "./net/namespace";
import { buildNetwork, type Network } from "./network";
import { type RouterB, type RouterKind, startRouterB } from "./router-b";
import { claim, remove, removeOrphans } from "./runs";
import { schoolParams, schoolProfile } from "./school";
import {
  type HostId,
  internetHosts,
  internetNetwork,
  lines,
  type PublicNames,
  publicNames,
  remoteDomain,
  schoolDomain,
  schoolHost,
  serverLan,
} from "./topology";

export type WorldOptions = {
  /** Short, lower-case: it names this world's namespaces, and a second world of the same id replaces the first. */
  runId: string;
  op25b: Manner;
  router: RouterKind;
  mta: MtaKind;
  /** The school's server offers a login on 25, inside STARTTLS. */
  auth: boolean;
  /** Outside ports that router B already passes to the same port of the server. */
  forwards?: readonly number[];
  /** Inside hosts reach the server by its public address too; without it they have the inside address by name. */
  hairpin?: boolean;
  /** Lines and names have IPv6 beside IPv4; router B's filter lets nothing of it in. */
  ipv6?: boolean;
  /** The world stays when the process that made it is gone, until it is destroyed by its id. */
  outlivesThisProcess?: boolean;
};

/** Hosts with a root and files of their own. */
export type MachineId = "router-b" | "server" | "remote-mx" | "board" | "submission";

export type World = Faults & {
  options: WorldOptions;
  profile: Profile;
  /** Recipe parameters for router B and the mail server together. */
  params: RecipeParams;
  /** Runs a program with this computer's files in that host's network; text runs by `sh`. */
  exec(
    host: HostId,
    command: string | readonly string[],
    options?: { input?: string; timeoutMs?: number },
  ): Promise<Output>;
  /** The same as an argument list, for programs that are spawned rather than run to their end. */
  argvOn(host: HostId, argv: readonly string[]): string[];
  /** Pipes text verbatim into root's `sh` on a machine that has files of its own. */
  shOn(host: MachineId, text: string, timeoutMs?: number): Promise<Output>;
  /** Starts a program with this computer's files in that host's network; it ends with the world. */
  start(host: HostId, argv: readonly string[]): void;
  server: Machine;
  routerB: Machine;
  sendMail(sending: Sending & { from: "classroom" | "office" | "home" | "server-lan" }): Promise<Sent>;
  /** The received message with exactly this subject, headers and all; null while none is there. */
  mailbox(subject: string): Promise<string | null>;
  /** As `mailbox`, waiting for it. */
  arrival(subject: string, timeoutMs?: number): Promise<string>;
  ruleset(): Promise<string>;
  mailq(): Promise<string>;
  /** The mail server's log so far. */
  maillog(): Promise<string>;
  flushQueue(): Promise<Output>;
  /** The files a recipe may change on the server, by path; null for one that is not there. */
  serverFiles(): Promise<Record<string, string | null>>;
  destroy(): Promise<void>;
};

const mtaSettings = (auth: boolean) => ({
  host: schoolHost,
  domain: schoolDomain,
  auth,
  trusted: ["127.0.0.0/8", serverLan.subnet, `${lines.office.wanAddress}/32`],
});

async function startServer(network: Network, dir: string, options: WorldOptions): Promise<Machine> {
  const mta = mtas[options.mta];
  const machine = await startMachine({
    namespace: network.namespaceOf("server"),
    hostName: schoolHost,
    layers: mta.layers,
    dir: `${dir}/server`,
    resolver: internetNetwork.resolver,
    hosts: network.serverLanNames,
  });
  await mta.install(machine, mtaSettings(options.auth));
  await mta.start(machine);
  return machine;
}

const startInternetHosts = async (network: Network, dir: string, names: PublicNames) => {
  const at = network.namespaceOf;
  const { "remote-mx": remote, board, submission } = internetHosts;
  await startResolver(at("internet"), dir, names);
  const [receiver, boardMail, submissionMail] = await Promise.all([
    startReceiver(at("remote-mx"), dir, remote.name, remoteDomain),
    startReceiver(at("board"), dir, board.name, "board.example"),
    startSubmissionHost(at("submission"), dir, submission.name, "provider-a.example"),
    startWeb(at("web"), dir),
  ]);
  return { "remote-mx": receiver, board: boardMail, submission: submissionMail };
};

type Parts = {
  network: Network;
  dir: string;
  server: Machine;
  routerB: RouterB;
  far: Record<"remote-mx" | "board" | "submission", MailHost>;
};

function assemble(options: WorldOptions, { network, dir, server, routerB, far }: Parts): World {
  const mta = mtas[options.mta];
  const receiver = far["remote-mx"];
  const machines: Record<MachineId, Machine> = {
    "router-b": routerB.machine,
    server,
    "remote-mx": receiver.machine,
    board: far.board.machine,
    submission: far.submission.machine,
  };
  const argvOn = (host: HostId, argv: readonly string[]) => inside(network.namespaceOf(host), argv);
  const mailbox = async (subject: string) =>
    (await receivedMail(receiver)).find((message) => message.split("\n").includes(`Subject: ${subject}`)) ??
    null;
  return {
    ...faultSwitches({
      network,
      dir,
      server,
      routerB,
      mta,
      forwards: options.forwards ?? [25],
      hairpin: options.hairpin ?? false,
    }),
    options,
    server,
    routerB: routerB.machine,
    profile: schoolProfile(options),
    params: { ...schoolParams(options.router), ...mta.params },
    argvOn,
    exec: (host, command, limits) =>
      run(argvOn(host, typeof command === "string" ? ["sh", "-c", command] : command), limits),
    shOn: (host, text, timeoutMs) => machines[host].sh(text, timeoutMs),
    start: (host, argv) => startDaemon(network.namespaceOf(host), argv, `${dir}/${host}.log`),
    sendMail: ({ from, ...sending }) => sendMail(network.namespaceOf(from), sending),
    mailbox,
    arrival: (subject, timeoutMs = 30_000) =>
      until(`"${subject}" in the remote mailbox`, () => mailbox(subject), { timeoutMs, pauseMs: 250 }),
    ruleset: routerB.ruleset,
    mailq: async () => (await server.sh(mta.mailq)).stdout,
    maillog: () => server.read(mta.log),
    flushQueue: () => server.sh(mta.flush),
    serverFiles: async () =>
      Object.fromEntries(
        await Promise.all(
          mta.files.map(async (path) => [path, await server.read(path).catch(() => null)] as const),
        ),
      ),
    destroy: () => remove(options.runId),
  };
}

/** Builds the story and starts everything in it; what an earlier run of the same id left is removed first. */
export async function createWorld(options: WorldOptions): Promise<World> {
  if (!/^[a-z0-9]{1,12}$/.test(options.runId)) throw new Error(`not a run id: ${options.runId}`);
  await removeOrphans();
  await remove(options.runId);
  const dir = await claim(options.runId, options.outlivesThisProcess ? null : process.pid);
  try {
    const network = await buildNetwork(options.runId);
    if (options.ipv6) await layIpv6(network.namespaceOf);
    const forwarding = {
      ports: options.forwards ?? [25],
      to: serverLan.server,
      hairpin: options.hairpin ?? false,
    };
    const [server, routerB, far] = await Promise.all([
      startServer(network, dir, options),
      startRouterB(network.namespaceOf("router-b"), dir, options.router, forwarding),
      startInternetHosts(network, dir, options.ipv6 ? { ...publicNames, ...ipv6Names } : publicNames),
    ]);
    const world = assemble(options, { network, dir, server, routerB, far });
    await world.block25("classroom", options.op25b);
    return world;
  } catch (error) {
    await remove(options.runId);
    throw error;
  }
}
