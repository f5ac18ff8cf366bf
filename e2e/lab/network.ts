import { must } from "./command";
import { bridge, configure, forwardPackets, layCables } from "./net/link";
import { addNamespace, giveNames, inside, namespacePrefix } from "./net/namespace";
import {
  type HostId,
  internetHosts,
  internetNetwork,
  type LineSpec,
  lines,
  schoolHost,
  serverLan,
} from "./topology";

export type Network = {
  namespaceOf(host: HostId): string;
  /** Lines for the hosts file of a machine on the server's LAN: a school's inside name is the inside address. */
  serverLanNames: string;
};

const masquerade = `table ip nat {
  chain postrouting {
    type nat hook postrouting priority srcnat; policy accept;
    oifname "wan0" masquerade
  }
}
`;

const serverLanNames = `${serverLan.server} ${schoolHost}\n`;

/** The internet: one router, a switch with the hosts on it, a resolver's address. */
async function buildInternet(ns: (host: string) => string) {
  const hosts = Object.entries(internetHosts);
  await bridge(
    ns("internet"),
    "ix0",
    hosts.map(([host]) => ns(host)),
  );
  await configure(ns("internet"), [
    `addr add ${internetNetwork.address} dev ix0`,
    `addr add ${internetNetwork.resolver}/26 dev ix0`,
  ]);
  await forwardPackets(ns("internet"));
  await Promise.all(
    hosts.map(([host, { address }]) =>
      configure(ns(host), [
        `addr add ${address}/26 dev eth0`,
        "link set eth0 up",
        "route add default via 203.0.113.1",
      ]),
    ),
  );
}

/** One provider: `line0` towards the customer, `up0` towards the internet over a /30 of its own. */
async function buildProvider(ns: (host: string) => string, line: LineSpec, index: number) {
  const linkBase = 192 + index * 4;
  const [core, edge] = [`203.0.113.${linkBase + 1}`, `203.0.113.${linkBase + 2}`];
  await layCables([
    [
      { namespace: ns("internet"), device: `isp${index}` },
      { namespace: ns(line.isp), device: "up0" },
    ],
    [
      { namespace: ns(line.isp), device: "line0" },
      { namespace: ns(line.router), device: "wan0" },
    ],
  ]);
  await configure(ns("internet"), [
    `addr add ${core}/30 dev isp${index}`,
    `link set isp${index} up`,
    `route add ${line.wanNetwork} via ${edge}`,
  ]);
  await configure(ns(line.isp), [
    `addr add ${edge}/30 dev up0`,
    "link set up0 up",
    `addr add ${line.wanGateway}/${line.wanBits} dev line0`,
    "link set line0 up",
    `route add default via ${core}`,
  ]);
  await forwardPackets(ns(line.isp));
}

/** The customer's side: a router that hides its LAN behind one address, and the LAN's hosts. */
async function buildSite(ns: (host: string) => string, line: LineSpec) {
  const router = ns(line.router);
  await bridge(router, "lan0", Object.keys(line.hosts).map(ns));
  await configure(router, [
    `addr add ${line.lan}.1/24 dev lan0`,
    `addr add ${line.wanAddress}/${line.wanBits} dev wan0`,
    "link set wan0 up",
    `route add default via ${line.wanGateway}`,
  ]);
  await forwardPackets(router);
  for (const [host, last] of Object.entries(line.hosts))
    await configure(ns(host), [
      `addr add ${line.lan}.${last}/24 dev eth0`,
      "link set eth0 up",
      `route add default via ${line.lan}.1`,
    ]);
  // Router B has a root and a ruleset of its own, which recipes change.
  if (line.router !== "router-b") await must(inside(router, ["nft", "-f", "-"]), { input: masquerade });
}

/** Every namespace and cable of the story; nothing runs in them yet, and none has a way out of this machine. */
export async function buildNetwork(runId: string): Promise<Network> {
  const ns = (host: string) => `${namespacePrefix(runId)}${host}`;
  const all = Object.values(lines);
  const hosts = [
    "internet",
    ...Object.keys(internetHosts),
    ...all.flatMap((line) => [line.isp, line.router, ...Object.keys(line.hosts)]),
  ];
  await Promise.all(hosts.map((host) => addNamespace(ns(host))));
  const onServerLan = Object.keys(lines["server-line"].hosts);
  for (const host of hosts)
    await giveNames(ns(host), internetNetwork.resolver, onServerLan.includes(host) ? serverLanNames : "");
  await buildInternet(ns);
  await Promise.all(all.map((line, index) => buildProvider(ns, line, index)));
  await Promise.all(all.map((line) => buildSite(ns, line)));
  return { namespaceOf: ns, serverLanNames };
}
