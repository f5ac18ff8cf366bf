import { must } from "../command";
import { inside } from "./namespace";

/** How a provider stops its customers' outgoing 25; `proxy` answers in the far end's place. */
export type Manner = "none" | "drop" | "reset" | "icmp" | "proxy" | "after-handshake" | "throttle";

const outgoing25 = 'iifname "line0" tcp dport 25';

const verdicts: Readonly<Record<Exclude<Manner, "none" | "proxy">, string>> = {
  drop: `${outgoing25} drop`,
  reset: `${outgoing25} reject with tcp reset`,
  icmp: `${outgoing25} reject with icmp type admin-prohibited`,
  "after-handshake": `${outgoing25} ct state established reject with tcp reset`,
  throttle: `${outgoing25} ct state new limit rate over 1/minute burst 1 packets drop`,
};

const filterTable = (table: string, verdict: string) => `table ip ${table} {
  chain forward {
    type filter hook forward priority filter; policy accept;
    ${verdict}
  }
}
`;

const proxyTable = `table ip op25b {
  chain prerouting {
    type nat hook prerouting priority dstnat; policy accept;
    ${outgoing25} redirect to :25
  }
}
`;

const loadTable = async (namespace: string, table: string, text: string) => {
  const fresh = `table ip ${table} {\n}\ndelete table ip ${table}\n`;
  await must(inside(namespace, ["nft", "-f", "-"]), { input: fresh + text });
};

/** Sets what the provider does with the line's outgoing 25, whatever stood before. */
export const setOutgoing25 = (isp: string, manner: Manner): Promise<void> =>
  loadTable(
    isp,
    "op25b",
    manner === "none" ? "" : manner === "proxy" ? proxyTable : filterTable("op25b", verdicts[manner]),
  );

const lossVerdict = (percent: number) =>
  percent >= 100 ? "drop" : `numgen random mod 100 < ${Math.round(percent)} drop`;

/** Lets a line lose this share of its packets, both ways; 0 ends it. */
export const setLoss = (isp: string, percent: number): Promise<void> =>
  loadTable(isp, "loss", percent === 0 ? "" : filterTable("loss", lossVerdict(percent)));

/** The provider stops what comes from outside to the customer's 25. */
export const setIncoming25 = (isp: string, blocked: boolean): Promise<void> =>
  loadTable(isp, "in25", blocked ? filterTable("in25", 'iifname "up0" tcp dport 25 drop') : "");
