import { must } from "../command";
import { type HostId, type LineId, lineIds, lines, schoolHost } from "../topology";
import { configure } from "./link";
import { inside } from "./namespace";

/** Documentation addresses (RFC 3849): link to the provider, the provider's customer side, the LAN. */
const part = (kind: "link" | "wan" | "lan", line: LineId) =>
  `2001:db8:${{ link: 1, wan: 2, lan: 3 }[kind]}:${lineIds.indexOf(line)}`;

/** Without duplicate address detection, so that an address can be used at once. */
const at = (address: string, device: string) => `addr add ${address}/64 dev ${device} nodad`;

const lanAddress = (line: LineId, last: number) => `${part("lan", line)}::${last}`;

export const ipv6Names = {
  [schoolHost]: [lines["server-line"].wanAddress, lanAddress("server-line", 10)],
} as const;

const forward = (namespace: string) =>
  must(inside(namespace, ["sysctl", "-q", "-w", "net.ipv6.conf.all.forwarding=1"]));

/** IPv6 beside the IPv4 of every line: routed, without translation, as a provider delegates it. */
export async function layIpv6(namespaceOf: (host: HostId) => string): Promise<void> {
  await forward(namespaceOf("internet"));
  for (const [index, id] of lineIds.entries()) {
    const line = lines[id];
    const [isp, router] = [namespaceOf(line.isp as HostId), namespaceOf(line.router as HostId)];
    const [link, wan, lan] = [part("link", id), part("wan", id), part("lan", id)];
    await configure(namespaceOf("internet"), [
      at(`${link}::1`, `isp${index}`),
      `route add ${wan}::/64 via ${link}::2`,
      `route add ${lan}::/64 via ${link}::2`,
    ]);
    await configure(isp, [
      at(`${link}::2`, "up0"),
      at(`${wan}::1`, "line0"),
      `route add default via ${link}::1`,
      `route add ${lan}::/64 via ${wan}::2`,
    ]);
    await configure(router, [
      at(`${wan}::2`, "wan0"),
      at(`${lan}::1`, "lan0"),
      `route add default via ${wan}::1`,
    ]);
    await Promise.all([forward(isp), forward(router)]);
    for (const [host, last] of Object.entries(line.hosts))
      await configure(namespaceOf(host as HostId), [
        at(lanAddress(id, last), "eth0"),
        `route add default via ${lan}::1`,
      ]);
  }
}
