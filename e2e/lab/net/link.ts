import { must } from "../command";

export type End = { namespace: string; device: string };

/** One `ip -batch` per namespace: a world has some sixty such lines, and a process for each would take seconds. */
export const configure = (namespace: string, lines: readonly string[]): Promise<string> =>
  must(["ip", "-n", namespace, "-batch", "-"], { input: `${lines.join("\n")}\n` });

/** Cables between namespaces, all at once; their ends never appear in the machine's own namespace. */
export const layCables = (cables: readonly (readonly [End, End])[]): Promise<string> =>
  must(["ip", "-batch", "-"], {
    input: cables
      .map(
        ([one, other]) =>
          `link add ${one.device} netns ${one.namespace} type veth peer name ${other.device} netns ${other.namespace}\n`,
      )
      .join(""),
  });

/** A switch inside `namespace`, with one cable to each host's `eth0`. */
export async function bridge(namespace: string, name: string, hosts: readonly string[]): Promise<void> {
  const ports = hosts.map((host, index) => ({ host, device: `${name}p${index}` }));
  await layCables(
    ports.map(({ host, device }) => [
      { namespace, device },
      { namespace: host, device: "eth0" },
    ]),
  );
  await configure(namespace, [
    `link add ${name} type bridge forward_delay 0`,
    `link set ${name} up`,
    ...ports.flatMap(({ device }) => [`link set ${device} master ${name}`, `link set ${device} up`]),
  ]);
}

export const forwardPackets = (namespace: string): Promise<string> =>
  must(["ip", "netns", "exec", namespace, "sysctl", "-q", "-w", "net.ipv4.ip_forward=1"]);
