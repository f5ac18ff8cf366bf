import type { RouterObstacle } from "@/lib/catalogue/capability";
import type { RemedyKind, RemedyVerdict } from "@/lib/core/diagnosis";
import type { Reader } from "./reader";

type Effort = {
  who: "router" | "server" | "provider" | "everyone" | "school" | "nobody";
  /** Null where it is not a matter of minutes. */
  minutes: number | null;
  risk: "low" | "medium" | "high";
};

/** What each way out costs: who must act, for how long, and how much can go wrong. */
export const efforts: Readonly<Record<RemedyKind, Effort>> = {
  "router-nat": { who: "router", minutes: 10, risk: "low" },
  "mta-port": { who: "server", minutes: 20, risk: "medium" },
  "relay-through-provider": { who: "server", minutes: 30, risk: "medium" },
  "ask-provider": { who: "provider", minutes: null, risk: "low" },
  "client-settings": { who: "everyone", minutes: 5, risk: "low" },
  "undo-outgoing-port": { who: "server", minutes: 10, risk: "low" },
  "fix-forward": { who: "router", minutes: 10, risk: "low" },
  "fix-listener": { who: "server", minutes: 10, risk: "low" },
  "fix-dns": { who: "school", minutes: 15, risk: "medium" },
  "fix-tls": { who: "server", minutes: 20, risk: "medium" },
  "fix-submission": { who: "server", minutes: 20, risk: "medium" },
  "lift-ban": { who: "server", minutes: 10, risk: "low" },
  "open-own-firewall": { who: "school", minutes: 15, risk: "medium" },
  hairpin: { who: "router", minutes: 15, risk: "medium" },
  "close-relay": { who: "server", minutes: 15, risk: "medium" },
  wait: { who: "nobody", minutes: 30, risk: "low" },
  "move-server": { who: "school", minutes: null, risk: "high" },
  "webmail-for-now": { who: "school", minutes: null, risk: "low" },
};

const obstacles = [
  "no-router-of-the-school",
  "line-has-no-inbound-ports",
  "relay-by-address-on-dynamic-line",
  "router-cannot-translate-port",
  "router-hides-clients",
  "router-cannot-hairpin",
  "provider-makes-no-exception",
] as const;

export function obstacleWords({ diagnosis: t }: Reader, { blockedBy }: RemedyVerdict): string[] {
  const known = blockedBy.map((code) => obstacles.find((one) => one === code) ?? "other");
  return [...new Set(known)].map((code) => t(`blockedBy.${code}`));
}

export const routerObstacleWords = ({ diagnosis: t }: Reader, codes: readonly RouterObstacle[]): string[] =>
  codes.map((code) => t(`routerObstacle.${code}`));

export function effortSentence({ diagnosis: t, lang }: Reader, kind: RemedyKind): string {
  const { who, minutes, risk } = efforts[kind];
  return [
    t("wayOut.who", { who: t(`who.${who}`) }),
    ...(minutes === null ? [] : [t("wayOut.minutes", { minutes })]),
    t(`risk.${risk}`),
  ].join(lang === "ja" ? "" : " ");
}
