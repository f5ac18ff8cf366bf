import type { Manner } from "@/lib/core/diagnosis";

export type Refusal = "tempfail" | "rejected";

/** One way out, a line of the school or the host of a vantage elsewhere, and how the server treats who comes by it. */
export type Egress = {
  nothing: "drop" | "unreachable" | "no-name" | null;
  block25: Manner | null;
  blockMail: Manner | null;
  proxy: { voice: "foreign" | "masked" | "stripped"; everyHost: boolean } | null;
  captive: boolean;
  stripsStarttls: boolean;
  smallMtu: boolean;
  names: "ok" | "none" | "not-the-server" | "another-address";
  /** What becomes of IPv6; null where it works. */
  ipv6: Manner | null;
  lossy: boolean;
  unmodelled: boolean;
  /** At the server itself, at the router in front of it, or for 25 alone. */
  ban: { manner: Manner; scope: "host" | "router" | "25" } | null;
  refusal: Refusal | null;
};

export type Listener = "serving" | "absent" | "loopback" | "silent" | "not-smtp";

/** The way in to the server and the server itself. */
export type ServerSide = {
  inbound: Manner | null;
  inbound25: Manner | null;
  wrongHost: "25" | "others" | "all" | null;
  /** How everyone is answered who is not treated otherwise. */
  refusal: Refusal | null;
  port25: Listener;
  otherPorts: Listener | null;
  hairpin: boolean;
  /** What becomes of IPv6; null where it works. */
  ipv6: Manner | null;
  nameResolves: boolean;
  down: boolean;
  unmodelled: boolean;
  /** Null where nobody has looked yet. */
  submission: boolean | null;
  offersAuth: boolean;
  soundTls: boolean;
  /** How outside recipients are answered, where somebody asked. */
  relay: "as-configured" | "denied" | "open";
  outgoing: { block25: Manner | null; port: number; runner: boolean; relayWantsAuth: boolean };
};

export type World = { egress: Readonly<Record<string, Egress>>; server: ServerSide };

/** What nobody knows of one port before looking: does the MTA listen, and does the outside get through. */
export type PortState = { listens: boolean; outside: "served" | "refused" | "dropped"; weight: number };

export const clearEgress: Egress = {
  nothing: null,
  block25: null,
  blockMail: null,
  proxy: null,
  captive: false,
  stripsStarttls: false,
  smallMtu: false,
  names: "ok",
  ipv6: null,
  lossy: false,
  unmodelled: false,
  ban: null,
  refusal: null,
};

export const soundServer: ServerSide = {
  inbound: null,
  inbound25: null,
  wrongHost: null,
  refusal: null,
  port25: "serving",
  otherPorts: null,
  hairpin: true,
  ipv6: null,
  nameResolves: true,
  down: false,
  unmodelled: false,
  submission: null,
  offersAuth: true,
  soundTls: true,
  relay: "as-configured",
  outgoing: { block25: null, port: 25, runner: true, relayWantsAuth: false },
};

export const nominalWorld: World = { egress: {}, server: soundServer };

export const egressOf = (world: World, id: string): Egress => world.egress[id] ?? clearEgress;

export const withEgress = (world: World, id: string, change: Partial<Egress>): World => ({
  ...world,
  egress: { ...world.egress, [id]: { ...egressOf(world, id), ...change } },
});

export const withServer = (world: World, change: Partial<ServerSide>): World => ({
  ...world,
  server: { ...world.server, ...change },
});
