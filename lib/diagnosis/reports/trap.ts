import type { Diagnosis } from "@/lib/core/diagnosis";
import type { ReportFact } from "@/lib/core/report";

const twins = ["outgoing-port-changed", "server-outbound-25-blocked"];

/**
 * Whether the services trap and a block of the server's own 25 both still explain the queue: sendmail's and Exim's
 * texts are then the same to the letter, and only the services line or an attempt on 25 tells them apart.
 */
export function isTrapOpen({ findings, alternatives }: Diagnosis, facts: readonly ReportFact[]): boolean {
  const isTold = facts.some(
    (fact) =>
      fact.kind === "services-smtp" ||
      fact.kind === "outgoing-25" ||
      (fact.kind === "queued" && fact.port !== null),
  );
  const likely = [...findings, ...alternatives].map(({ code }) => String(code));
  return !isTold && twins.every((code) => likely.includes(code));
}
