import { bracketed, nftQuote } from "../quote";
import type { ForwardKind, ForwardPlan } from "./forward-plan";

/** A table of our own is loaded and removed as a unit; the same word marks our rule in the school's chain. */
export const tableName = (kind: ForwardKind): string => `mailpath_${kind}`;

/** Both families, so that undo needs to know nothing of what was changed. */
export const tableFamilies = ["ip", "ip6"] as const;

const familyWord = (plan: ForwardPlan) => (plan.family === 6 ? "ip6" : "ip");

/** What makes an address the router's own, and where it is not, the public address as given. */
const destinations = (plan: ForwardPlan): string[] => [
  "fib daddr type local",
  ...(plan.publicAddress === null ? [] : [`${familyWord(plan)} daddr ${plan.publicAddress}`]),
];

/** The end of the line names the port, so that a line can be dropped where a rule of the school does that already. */
const marked = (rule: string, port: number) => `    ${rule} # port ${port}`;

function outsideRules(plan: ForwardPlan): string[] {
  const ip = familyWord(plan);
  const from = plan.wanInterface === null ? "" : `iifname ${nftQuote(plan.wanInterface)} `;
  return plan.forwards.flatMap(({ port, allowFrom }) =>
    destinations(plan).map((destination) =>
      marked(
        `${from}${destination} ${allowFrom === null ? "" : `${ip} saddr ${allowFrom} `}tcp dport ${port} dnat to ${bracketed(plan.server)}:25`,
        port,
      ),
    ),
  );
}

/** Only for addresses outside the LAN: the router's own service on its LAN address stays what it is. */
function insideRules(plan: ForwardPlan): string[] {
  const { hairpin } = plan;
  if (hairpin === null) return [];
  const ip = familyWord(plan);
  return hairpin.ports.flatMap((port) =>
    destinations(plan).map((destination) =>
      marked(
        `iifname ${nftQuote(hairpin.lanInterface)} ${ip} daddr != ${hairpin.lanSubnet} ${destination} tcp dport ${port} dnat to ${bracketed(plan.server)}:25`,
        port,
      ),
    ),
  );
}

/** LAN source, this server, port 25 and our translation only: wider, and strangers would look like the router itself. */
function sourceRules(plan: ForwardPlan): string[] {
  const { hairpin } = plan;
  if (hairpin === null) return [];
  const ip = familyWord(plan);
  return hairpin.ports.map((port) =>
    marked(
      `oifname ${nftQuote(hairpin.lanInterface)} ${ip} saddr ${hairpin.lanSubnet} ${ip} daddr ${plan.server} tcp dport 25 ct status dnat ct original proto-dst ${port} masquerade`,
      port,
    ),
  );
}

/** After the school's own translation rules (+10): where both speak of a port, theirs stay in force. */
export function tableText(kind: ForwardKind, plan: ForwardPlan): string {
  const chain = (name: string, priority: string, rules: string[]) => [
    `  chain ${name} {`,
    `    type nat hook ${name} priority ${priority} + 10; policy accept;`,
    ...rules,
    "  }",
  ];
  return [
    `table ${familyWord(plan)} ${tableName(kind)} {`,
    ...chain("prerouting", "dstnat", [...outsideRules(plan), ...insideRules(plan)]),
    ...(plan.hairpin === null ? [] : chain("postrouting", "srcnat", sourceRules(plan))),
    "}",
  ].join("\n");
}

/** After the translation the filter sees port 25, so the port that was dialled is asked of the connection. */
export function acceptRules(kind: ForwardKind, plan: ForwardPlan): string[] {
  const ports = plan.hairpin?.ports ?? plan.forwards.map(({ port }) => port);
  return ports.map(
    (port) =>
      `${familyWord(plan)} daddr ${plan.server} tcp dport 25 ct status dnat ct original proto-dst ${port} accept comment "${tableName(kind)}" # port ${port}`,
  );
}
