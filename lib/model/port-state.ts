import { smtpPort, submissionPort, submissionsPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import type { PortState } from "./world";

const certain: readonly PortState[] = [{ listens: true, outside: "served", weight: 1 }];

/** How often an MTA of a school listens on a port, before anybody has looked. */
function listeningOdds(profile: Profile, port: number): number {
  if (profile.server.clientPorts?.includes(port) && port !== smtpPort) return 0.8;
  if (port === submissionPort) return 0.6;
  return port === submissionsPort ? 0.4 : 0.06;
}

/**
 * The unknowns of one port and family, with their weights. 25 has none: a 25 that is not there is a fault.
 * A server with an address of its own (hosting, cloud) or on IPv6 has no translation in front of it.
 */
export function portStates(profile: Profile, port: number, family: 4 | 6): readonly PortState[] {
  if (port === smtpPort) return certain;
  const listens = listeningOdds(profile, port);
  const hosted = profile.server.location === "hosting" || profile.server.location === "cloud";
  const translated = hosted || family === 6 ? 0.01 : 0.15;
  const open = hosted ? 0.93 : 0.75;
  const shut = (1 - open) / 2;
  const rest = 1 - listens;
  const refusing = (1 - translated) * 0.62;
  return [
    { listens: true, outside: "served", weight: listens * open },
    { listens: true, outside: "refused", weight: listens * shut },
    { listens: true, outside: "dropped", weight: listens * shut },
    { listens: false, outside: "served", weight: rest * translated },
    { listens: false, outside: "refused", weight: rest * refusing },
    { listens: false, outside: "dropped", weight: rest * (1 - translated - refusing) },
  ];
}
