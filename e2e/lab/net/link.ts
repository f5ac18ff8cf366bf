import { must } from "../command";

export type End = { namespace: string; device: string };

/** One `ip -batch` per namespace: a world has some sixty such lines, and a process for each would take seconds. */
export const configure = (namespace: string, lines: readonly string[]): Promise<string> =>
  must(["ip", "-n", namespace, "-batch", "-"], { input: `${lines.join("\n")}\n` });

/** A cable between two namespaces; its ends never appear in the machine's own namespace. */
export async function cable(one: End, other: End): Promise<void> {
  await must([
    ...["ip", "link", "add", one.device, "netns", one.namespace],
    ...["type", "veth", "peer", "name", other.device, "netns", other.namespace],
  ]);
}

/** A switch inside `namespace`, with one cable to each host's `eth0`. */
export async function bridge(namespace: string, name: string, hosts: readonly string[]): Promise<void> {
  await configure(namespace, [`link add ${name} type bridge forward_delay 0`, `link set ${name} up`]);
  for (const [index, host] of hosts.entries()) {
    const port = `${name}p${index}`;
    await cable({ namespace, device: port }, { namespace: host, device: "eth0" });
    await configure(namespace, [`link set ${port} master ${name}`, `link set ${port} up`]);
  }
}

export const forwardPackets = (namespace: string): Promise<string> =>
  must(["ip", "netns", "exec", namespace, "sysctl", "-q", "-w", "net.ipv4.ip_forward=1"]);
