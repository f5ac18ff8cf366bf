import type { ForwardKind, ForwardPlan } from "./forward-plan";

/** How a system writes pf's rules: FreeBSD with rules of their own for translation, OpenBSD in the filter's. */
export type PfDialect = "freebsd" | "openbsd";

/** The tag carries what was dialled past the translation, after which the filter sees port 25 alone. */
export const tagName = (kind: ForwardKind): string => `mailpath_${kind}`;
const lanTag = (kind: ForwardKind) => `${tagName(kind)}_lan`;

/** The end of the line names the port, so that a line can be dropped where a rule of the school does that already. */
const marked = (rule: string, port: number) => `${rule} # port ${port}`;

const family = (plan: ForwardPlan) => (plan.family === 6 ? "inet6" : "inet");

/** The address of the outer interface as it is at the time, and the public one where that is another. */
function outer({ wanInterface, publicAddress }: ForwardPlan): string {
  const own = wanInterface === null ? [] : [`(${wanInterface})`];
  const all = [...own, ...(publicAddress === null ? [] : [publicAddress])];
  return all.length === 1 ? `${all[0]}` : `{ ${all.join(", ")} }`;
}

type Incoming = { on: string | null; from: string; port: number; tag: string };

const onInterface = (name: string | null) => (name === null ? "" : `on ${name} `);

function redirect(dialect: PfDialect, plan: ForwardPlan, { on, from, port, tag }: Incoming): string {
  const match = `${onInterface(on)}${family(plan)} proto tcp from ${from} to ${outer(plan)} port ${port} tag ${tag}`;
  return dialect === "freebsd"
    ? marked(`rdr ${match} -> ${plan.server} port 25`, port)
    : marked(`pass in ${match} rdr-to ${plan.server} port 25`, port);
}

const incoming = (kind: ForwardKind, plan: ForwardPlan): Incoming[] => [
  ...plan.forwards.map(({ port, allowFrom }) => ({
    ...{ on: plan.wanInterface, from: allowFrom ?? "any", port, tag: tagName(kind) },
  })),
  ...(plan.hairpin?.ports ?? []).map((port) => ({
    ...{
      on: plan.hairpin?.lanInterface ?? null,
      from: plan.hairpin?.lanSubnet ?? "any",
      port,
      tag: lanTag(kind),
    },
  })),
];

/** LAN source, this server, port 25 and our tag only: wider, and strangers would look like the router itself. */
function sourceRule(dialect: PfDialect, kind: ForwardKind, plan: ForwardPlan): string[] {
  if (plan.hairpin === null) return [];
  const { lanInterface, lanSubnet } = plan.hairpin;
  const match = `on ${lanInterface} ${family(plan)} proto tcp from ${lanSubnet} to ${plan.server} port 25`;
  return dialect === "freebsd"
    ? [`nat ${match} tagged ${lanTag(kind)} -> (${lanInterface})`]
    : [`pass out ${match} received-on ${lanInterface} tagged ${lanTag(kind)} nat-to (${lanInterface})`];
}

const passTagged = (direction: string, plan: ForwardPlan, tag: string) =>
  `pass ${direction}${family(plan)} proto tcp from any to ${plan.server} port 25 tagged ${tag} keep state`;

/** Before the first filter rule; OpenBSD has no such part. */
export const translationRules = (dialect: PfDialect, kind: ForwardKind, plan: ForwardPlan): string[] =>
  dialect === "openbsd"
    ? []
    : [
        ...incoming(kind, plan).map((one) => redirect(dialect, plan, one)),
        ...sourceRule(dialect, kind, plan),
      ];

/** At the end, where the last rule that matches decides; a `block quick` of the school's stays in force. */
export function filterRules(dialect: PfDialect, kind: ForwardKind, plan: ForwardPlan): string[] {
  const outside = plan.forwards.length > 0 ? [tagName(kind)] : [];
  if (dialect === "freebsd") {
    const tags = [...outside, ...(plan.hairpin === null ? [] : [lanTag(kind)])];
    return tags.map((tag) => passTagged("", plan, tag));
  }
  return [
    ...incoming(kind, plan).map((one) => redirect(dialect, plan, one)),
    ...outside.map((tag) => passTagged("out ", plan, tag)),
    ...sourceRule(dialect, kind, plan),
  ];
}
