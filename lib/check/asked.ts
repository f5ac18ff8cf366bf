import type { Observation } from "@/lib/core/observation";
import type { PlanItem } from "@/lib/prober/types";
import type { ClassroomTarget } from "./schema";

/** Only hosts that were asked about count, in the role they were asked in: a control may stand on the mail server itself. */
export function asAsked(seen: Observation, targets: readonly ClassroomTarget[]): Observation[] {
  const ofHost = targets.filter(({ host }) => host === seen.target.host);
  const asked =
    ofHost.find(({ port }) => port === seen.target.port) ??
    ofHost.find(({ role }) => role === "server") ??
    ofHost[0];
  return asked ? [{ ...seen, target: { ...seen.target, role: asked.role } }] : [];
}

/** What was seen elsewhere as the rows of a run. */
export const itemsOf = (observations: Observation[]): PlanItem[] =>
  observations.map(({ target, resolved, error }, index) => {
    const base = { role: target.role, host: target.host, port: target.port, id: `${index}.0`, resolved };
    return target.address === null
      ? { ...base, kind: "unresolved", code: error?.code ?? "EUNKNOWN", dnsMs: 0 }
      : { ...base, kind: "dial", address: target.address };
  });
