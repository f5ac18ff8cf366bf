import { type Machine, startMachine } from "./machine";
import { internetNetwork, lines, serverLan } from "./topology";

export type RouterKind = "nftables" | "iptables";

/** What the school's own ruleset does before Mailpath is asked. */
export type Forwarding = {
  /** Outside ports that reach the same port of `to`. */
  ports: readonly number[];
  to: string;
  /** Inside hosts reach the server by its public address too. */
  hairpin: boolean;
};

export type RouterB = {
  machine: Machine;
  load(forwarding: Forwarding): Promise<void>;
  /** The rules as text, counters left out, so that before and after can be compared. */
  ruleset(): Promise<string>;
};

const publicAddress = lines["server-line"].wanAddress;

const nftRules = ({ ports, to, hairpin }: Forwarding) => `flush ruleset
table inet filter {
  chain input {
    type filter hook input priority filter; policy drop;
    ct state established,related accept
    iifname { "lo", "lan0" } accept
    meta l4proto { icmp, ipv6-icmp } accept
  }
  chain forward {
    type filter hook forward priority filter; policy drop;
    ct state established,related accept
    iifname "lan0" accept
${ports.map((port) => `    iifname "wan0" oifname "lan0" ip daddr ${to} tcp dport ${port} accept comment "mail"\n`).join("")}  }
}
table ip nat {
  chain prerouting {
    type nat hook prerouting priority dstnat; policy accept;
${ports
  .map(
    (port) =>
      `    iifname "wan0" tcp dport ${port} dnat to ${to}:${port}\n${
        hairpin
          ? `    iifname "lan0" ip daddr ${publicAddress} tcp dport ${port} dnat to ${to}:${port}\n`
          : ""
      }`,
  )
  .join("")}  }
  chain postrouting {
    type nat hook postrouting priority srcnat; policy accept;
    oifname "wan0" masquerade
${hairpin ? `    iifname "lan0" oifname "lan0" ip saddr ${serverLan.subnet} ct status dnat masquerade\n` : ""}  }
}
`;

const iptablesRules = ({ ports, to, hairpin }: Forwarding) => `*filter
:INPUT DROP [0:0]
:FORWARD DROP [0:0]
:OUTPUT ACCEPT [0:0]
-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A INPUT -i lo -j ACCEPT
-A INPUT -i lan0 -j ACCEPT
-A INPUT -p icmp -j ACCEPT
-A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A FORWARD -i lan0 -j ACCEPT
${ports.map((port) => `-A FORWARD -d ${to}/32 -i wan0 -o lan0 -p tcp -m tcp --dport ${port} -j ACCEPT\n`).join("")}COMMIT
*nat
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
${ports
  .map(
    (port) =>
      `-A PREROUTING -i wan0 -p tcp -m tcp --dport ${port} -j DNAT --to-destination ${to}:${port}\n${
        hairpin
          ? `-A PREROUTING -d ${publicAddress}/32 -i lan0 -p tcp -m tcp --dport ${port} -j DNAT --to-destination ${to}:${port}\n`
          : ""
      }`,
  )
  .join("")}-A POSTROUTING -o wan0 -j MASQUERADE
${hairpin ? `-A POSTROUTING -s ${serverLan.subnet} -o lan0 -m conntrack --ctstate DNAT -j MASQUERADE\n` : ""}COMMIT
`;

const files = {
  nftables: { path: "/etc/nftables.conf", text: nftRules, load: "nft -f /etc/nftables.conf" },
  iptables: {
    path: "/etc/iptables/rules.v4",
    text: iptablesRules,
    load: "iptables-restore /etc/iptables/rules.v4",
  },
} as const;

const dump = { nftables: "nft -s list ruleset", iptables: "iptables-save" } as const;

/** `iptables-save` prints packet counts and the time of the dump. */
const withoutCounters = (text: string) =>
  text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.replace(/\[\d+:\d+\]/, "[0:0]"))
    .join("\n");

export async function startRouterB(
  namespace: string,
  dir: string,
  kind: RouterKind,
  forwarding: Forwarding,
): Promise<RouterB> {
  const machine = await startMachine({
    namespace,
    hostName: "router-b",
    layers: ["base"],
    dir: `${dir}/router-b`,
    resolver: internetNetwork.resolver,
    hosts: "",
  });
  const file = files[kind];
  const load = async (wanted: Forwarding) => {
    await machine.write(file.path, file.text(wanted));
    await machine.setUp(file.load);
  };
  await load(forwarding);
  const ruleset = async () => withoutCounters(await machine.setUp(dump[kind]));
  return { machine, load, ruleset };
}
