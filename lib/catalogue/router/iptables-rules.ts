import { bracketed } from "../quote";
import type { ForwardKind, ForwardPlan } from "./forward-plan";

/** Chains of our own, emptied and filled as a unit; the school's chains get one jump each. */
export const chainNames = (kind: ForwardKind) => {
  const stem = `MAILPATH_${kind.toUpperCase()}`;
  return { before: `${stem}_PRE`, after: `${stem}_POST`, forward: `${stem}_FWD` };
};

export const toolOf = (plan: ForwardPlan) => (plan.family === 6 ? "ip6tables" : "iptables");

const whole = (address: string) => `${address}/${address.includes(":") ? 128 : 32}`;

const destinations = (plan: ForwardPlan): string[] => [
  "-m addrtype --dst-type LOCAL",
  ...(plan.publicAddress === null ? [] : [`-d ${whole(plan.publicAddress)}`]),
];

/** The end of the line names the port, so that a line can be dropped where a rule of the school does that already. */
const marked = (rule: string, port: number) => `${rule} # port ${port}`;

const translate = (plan: ForwardPlan, port: number) =>
  `-p tcp -m tcp --dport ${port} -j DNAT --to-destination ${bracketed(plan.server)}:25`;

export function translationRules(kind: ForwardKind, plan: ForwardPlan): string[] {
  const { before, after } = chainNames(kind);
  const from = plan.wanInterface === null ? "" : `-i ${plan.wanInterface} `;
  const outside = plan.forwards.flatMap(({ port, allowFrom }) =>
    destinations(plan).map((to) =>
      marked(
        `-A ${before} ${from}${allowFrom === null ? "" : `-s ${allowFrom} `}${to} ${translate(plan, port)}`,
        port,
      ),
    ),
  );
  const { hairpin } = plan;
  if (hairpin === null) return outside;
  const inside = hairpin.ports.flatMap((port) =>
    destinations(plan)
      .map((to) => (to.startsWith("-d ") ? to : `! -d ${hairpin.lanSubnet} ${to}`))
      .map((to) => marked(`-A ${before} -i ${hairpin.lanInterface} ${to} ${translate(plan, port)}`, port)),
  );
  // LAN source, this server, port 25 and our translation only: wider, and strangers would look like the router itself.
  const back = hairpin.ports.map((port) =>
    marked(
      `-A ${after} -s ${hairpin.lanSubnet} -d ${whole(plan.server)} -o ${hairpin.lanInterface} -p tcp -m tcp --dport 25 -m conntrack --ctstate DNAT --ctorigdstport ${port} -j MASQUERADE`,
      port,
    ),
  );
  return [...outside, ...inside, ...back];
}

/** After the translation the filter sees port 25, so the port that was dialled is asked of the connection. */
export function acceptRules(kind: ForwardKind, plan: ForwardPlan): string[] {
  const ports = plan.hairpin?.ports ?? plan.forwards.map(({ port }) => port);
  return ports.map((port) =>
    marked(
      `-A ${chainNames(kind).forward} -d ${whole(plan.server)} -p tcp -m tcp --dport 25 -m conntrack --ctstate DNAT --ctorigdstport ${port} -j ACCEPT`,
      port,
    ),
  );
}
