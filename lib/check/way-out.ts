import type { Observation } from "@/lib/core/observation";
import { isWebPort, smtpPort } from "@/lib/core/port";
import type { WayOut } from "./types";

type Seen = Pick<Observation, "target" | "transport">;

function judge(seen: Seen[]): WayOut["mail"] {
  // A name that is not found says nothing about a port.
  const judged = seen.filter(({ transport }) => transport !== "not-judged" && transport !== "dns-failure");
  if (judged.length === 0) return "unknown";
  return judged.some(({ transport }) => transport === "open") ? "open" : "blocked";
}

/** Whether other mail servers' 25 and the web answer from the very place a check was made. */
export function wayOut(observations: readonly Seen[]): WayOut {
  const controls = observations.filter(({ target }) => target.role === "control");
  return {
    mail: judge(controls.filter(({ target }) => target.port === smtpPort)),
    web: judge(controls.filter(({ target }) => isWebPort(target.port))),
  };
}
