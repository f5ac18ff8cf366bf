import { type Output, run } from "../lab/command";
import { startResolver } from "../lab/hosts/resolver";
import { type Machine, startMachine } from "../lab/machine";
import { teacher } from "../lab/mta/account";
import { type MtaKind, mtas } from "../lab/mta/registry";
import { configure, layCables } from "../lab/net/link";
import { addNamespace, inside, namespacePrefix } from "../lab/net/namespace";
import { claim, freshRunId, remove } from "../lab/runs";
import { publicNames } from "../lab/topology";

export const host = "mail.school.example";

/** The client is another machine: for the server's own addresses some programs always relay. */
const [address, stranger] = ["192.0.2.10", "192.0.2.66"];

/** One mail server in a network of its own, and a client on a cable to it. */
export type MailHost = {
  machine: Machine;
  start(): Promise<unknown>;
  /** An attempt to send to an outside address, up to the answer to RCPT. */
  send(port: number, login: boolean, to?: string): Promise<Output>;
  listening(port: number): Promise<boolean>;
  remove(): Promise<void>;
};

const loginOptions = [
  "--auth",
  "PLAIN,LOGIN",
  "--auth-user",
  teacher.user,
  "--auth-password",
  teacher.password,
];

export async function buildMailHost(
  kind: MtaKind,
  settings: { auth: boolean; trusted?: readonly string[] } = { auth: true },
): Promise<MailHost> {
  const mta = mtas[kind];
  const runId = freshRunId("rcpm");
  const dir = await claim(runId, process.pid);
  const [namespace, client] = [`${namespacePrefix(runId)}server`, `${namespacePrefix(runId)}client`];
  await Promise.all([namespace, client].map(addNamespace));
  await layCables([
    [
      { namespace, device: "eth0" },
      { namespace: client, device: "eth0" },
    ],
  ]);
  await configure(namespace, [`addr add ${address}/24 dev eth0`, "link set eth0 up"]);
  await configure(client, [`addr add ${stranger}/24 dev eth0`, "link set eth0 up"]);
  await startResolver(namespace, dir, publicNames, "127.0.0.1");
  const machine = await startMachine({
    namespace,
    hostName: host,
    layers: mta.layers,
    dir: `${dir}/server`,
    resolver: "127.0.0.1",
    hosts: `127.0.0.1 ${host} mail\n`,
  });
  await mta.install(machine, { host, domain: "school.example", trusted: [], ...settings });
  return {
    machine,
    start: () => mta.start(machine),
    listening: async (port) => (await machine.sh(`ss -ltn | grep -q ':${port} '`)).code === 0,
    send: (port, login, to = "parent@[203.0.113.25]") =>
      run(
        inside(client, [
          "swaks",
          ...["--server", address, "--port", `${port}`, "--timeout", "20", "--quit-after", "RCPT"],
          ...["--from", "teacher@school.example", "--to", to],
          ...(port === 465 ? ["--tls-on-connect"] : login || port !== 25 ? ["--tls"] : []),
          ...(login ? loginOptions : []),
        ]),
      ),
    remove: () => remove(runId),
  };
}
