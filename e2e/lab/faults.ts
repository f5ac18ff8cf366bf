import { type MailHost, startProxy, startReceiver } from "./hosts/mail-host";
import type { Machine } from "./machine";
import type { Mta } from "./mta/mta";
import { type Manner, setIncoming25, setLoss, setOutgoing25 } from "./net/filters";
import type { Network } from "./network";
import type { RouterB } from "./router-b";
import { type LineId, lines, serverLan } from "./topology";

/** Switches that break the world, and mend it again. */
export type Faults = {
  /** What the line's provider does with outgoing 25. */
  block25(line: LineId, manner: Manner): Promise<void>;
  /** The line's provider drops 25 coming in. */
  blockIncoming25(line: LineId, blocked: boolean): Promise<void>;
  /** Percent of the line's packets lost in both directions. */
  loss(line: LineId, percent: number): Promise<void>;
  /** The server's own firewall refuses this line, as fail2ban would. */
  banLine(line: LineId, banned: boolean): Promise<void>;
  stopMta(): Promise<void>;
  startMta(): Promise<void>;
  /** Router B passes mail to this inside machine instead; `nas` has a mail service of its own. */
  forwardTo(host: "server" | "nas"): Promise<void>;
  /** Outside ports that router B passes on; none for a router that forwards nothing. */
  forwards(ports: readonly number[]): Promise<void>;
  hairpin(on: boolean): Promise<void>;
};

type Parts = {
  network: Network;
  dir: string;
  server: Machine;
  routerB: RouterB;
  mta: Mta;
  forwards: readonly number[];
  hairpin: boolean;
};

const once = <T>(start: () => Promise<T>) => {
  let started: Promise<T> | null = null;
  return () => {
    started ??= start();
    return started;
  };
};

const banTable = "table ip ban {\n}\ndelete table ip ban\n";
const banRules = (addresses: readonly string[]) =>
  addresses.length === 0
    ? banTable
    : `${banTable}table ip ban {
  chain input {
    type filter hook input priority filter; policy accept;
    ip saddr { ${addresses.join(", ")} } tcp dport { 25, 465, 587 } reject with icmp port-unreachable
  }
}
`;

export function faultSwitches(parts: Parts): Faults {
  const { network, dir, server, routerB, mta } = parts;
  const isp = (line: LineId) => network.namespaceOf(lines[line].isp as `isp-${string}`);
  const proxies = new Map<LineId, () => Promise<MailHost>>();
  const nas = once(() =>
    startReceiver(network.namespaceOf("nas"), dir, "nas.school.example", "nas.school.example"),
  );
  const banned = new Set<string>();
  const forwarding = { ports: parts.forwards, to: serverLan.server, hairpin: parts.hairpin };
  const reload = (change: Partial<typeof forwarding>) => routerB.load(Object.assign(forwarding, change));
  const proxyOn = (line: LineId) => {
    const start = proxies.get(line) ?? once(() => startProxy(isp(line), `${dir}/${lines[line].isp}`));
    proxies.set(line, start);
    return start();
  };
  return {
    block25: async (line, manner) => {
      if (manner === "proxy") await proxyOn(line);
      await setOutgoing25(isp(line), manner);
    },
    blockIncoming25: (line, blocked) => setIncoming25(isp(line), blocked),
    loss: (line, percent) => setLoss(isp(line), percent),
    banLine: async (line, on) => {
      if (on) banned.add(lines[line].wanAddress);
      else banned.delete(lines[line].wanAddress);
      await server.write("/run/ban.nft", banRules([...banned]));
      await server.setUp("nft -f /run/ban.nft");
    },
    stopMta: async () => void (await mta.stop(server)),
    startMta: async () => void (await mta.start(server)),
    forwardTo: async (host) => {
      if (host === "nas") await nas();
      await reload({ to: serverLan[host] });
    },
    forwards: (ports) => reload({ ports }),
    hairpin: (on) => reload({ hairpin: on }),
  };
}
