import { defaultClientPorts, portSchema, smtpPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import type { Wanted } from "./types";

type Endpoint = { host: string; port: number };

/** Ports of the mail server worth looking at: those clients use, 25, 465, 587 and the one a repair would add. */
export function serverPorts(profile: Profile): number[] {
  const planned = portSchema.safeParse(profile.recipeParams.port);
  const ports = [
    smtpPort,
    ...(profile.server.clientPorts ?? []),
    ...defaultClientPorts,
    ...(planned.success ? [planned.data] : []),
  ];
  return [...new Set(ports)].sort((left, right) => left - right);
}

/** Controls first: whether the place we look from can judge at all is known before the server is judged. */
export function wantedTargets(profile: Profile, operatorControls: readonly Endpoint[]): Wanted[] {
  const controls = distinct([...profile.controls, ...operatorControls]);
  return [
    ...controls.map(({ host, port }) => ({ role: "control" as const, host, port })),
    ...serverPorts(profile).map((port) => ({ role: "server" as const, host: profile.server.host, port })),
  ];
}

const distinct = (endpoints: Endpoint[]): Endpoint[] => [
  ...new Map(endpoints.map((endpoint) => [`${endpoint.host} ${endpoint.port}`, endpoint])).values(),
];
