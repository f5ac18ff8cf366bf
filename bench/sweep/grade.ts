import { observationSchema } from "@/lib/core/observation";
import type { Kind, Pair } from "./mix";

const working: readonly Kind[] = ["healthy", "slow", "multi-line", "dripping"];

/** What there is to say of a kind. */
export const truthOf = (kind: Kind): string => (working.includes(kind) ? "healthy" : kind);
export const isUp = (kind: Kind): boolean => working.includes(kind) || kind === "expired";
/** TCP alone, as a port scanner sees it. */
export const portStateOf = (kind: Kind): "open" | "closed" | "filtered" =>
  kind === "refused" ? "closed" : kind === "dropped" ? "filtered" : "open";

const byOutcome: Readonly<Record<string, string>> = {
  silent: "silent",
  closed: "closes",
  "not-smtp": "http",
  tempfail: "tempfail",
  refused: "rejected",
  "tls-failed": "broken-tls",
};

/** What Mailpath says of one endpoint, in the farm's terms. */
export function verdictOf(line: string): { id: string; verdict: string } {
  const value = JSON.parse(line) as { id: string };
  const { transport, smtp } = observationSchema.parse(value);
  const said = () => {
    if (transport !== "open") return transport === "timeout" ? "dropped" : transport;
    if (smtp?.outcome !== "ok") return byOutcome[smtp?.outcome ?? ""] ?? "unknown";
    if (smtp.tls === null) return smtp.starttls === "not-offered" ? "no-starttls" : "broken-tls";
    return Date.parse(smtp.tls.validTo ?? "") < Date.now() ? "expired" : "healthy";
  };
  return { id: value.id, verdict: said() };
}

export const keyOf = ({ address, port }: Pair): string => `${address} ${port}`;

/** Shares of right verdicts, and healthy servers that were called anything else. */
export function grade(
  pairs: readonly Pair[],
  said: ReadonlyMap<string, string>,
  truth = (pair: Pair) => truthOf(pair.kind),
) {
  const right = pairs.filter((pair) => said.get(keyOf(pair)) === truth(pair)).length;
  const falseAlarms = pairs.filter(
    (pair) => truthOf(pair.kind) === "healthy" && said.get(keyOf(pair)) !== truth(pair),
  ).length;
  return { right, falseAlarms };
}
