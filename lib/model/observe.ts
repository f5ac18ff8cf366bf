import type { Manner } from "@/lib/core/diagnosis";
import { isImplicitTlsPort, isWebPort, smtpPort } from "@/lib/core/port";
import type { Standpoint } from "./seen";
import { type Distribution, type Identity, mixture, type Sign } from "./sign";
import {
  type Egress,
  egressOf,
  type Listener,
  type PortState,
  type Refusal,
  type ServerSide,
  type World,
} from "./world";

/** What a vantage should see: how the attempt ends, whose voice answers, and what is missing from its EHLO reply. */
export type Expectation = {
  reach: Distribution;
  voice: Identity;
  keywords: "full" | "starttls-gone" | "many-gone";
};

/** What is dialled, as far as the model cares. */
export type Dialled = {
  port: number;
  family: 4 | 6;
  named: boolean;
  lanAddress: boolean;
  /** 127.0.0.1 or ::1, dialled on the server itself. */
  loopback?: boolean;
  /** How many connections to 25 this way out has seen before. */
  turn: number;
};

type Extra = Partial<Omit<Expectation, "reach">>;

const expectation = (parts: Partial<Record<Sign, number>>, extra: Extra = {}): Expectation => ({
  reach: mixture(parts),
  voice: "own",
  keywords: "full",
  ...extra,
});

const answers = expectation({ ok: 1 });
const stripped = expectation({ ok: 1 }, { keywords: "starttls-gone" });
const noName = expectation({ "no-name": 1 });
const noAnswer = expectation({ timeout: 1 });
const refusal = expectation({ refused: 1 });
const hangs = expectation({ stall: 0.8, ok: 0.15, "tls-failed": 0.05 });
/** Where TLS comes first, the first long reply comes before the greeting. */
const hangsAtOnce = expectation({ silent: 0.8, ok: 0.15, "tls-failed": 0.05 });
/** A web server that waits for the client's first word is silent to a mail client; what it does not answer is shut. */
const captivePortal = expectation({
  "not-smtp": 0.4,
  silent: 0.25,
  closed: 0.05,
  refused: 0.15,
  timeout: 0.15,
});
const otherMachine = expectation(
  { ok: 0.45, refused: 0.3, "not-smtp": 0.1, timeout: 0.15 },
  { voice: "foreign" },
);
/** What stands today at an address that was the server's once, if anything does. */
const otherAddress = expectation(
  { ok: 0.25, refused: 0.2, "not-smtp": 0.05, timeout: 0.3, unreachable: 0.2 },
  { voice: "foreign" },
);
const otherNetwork = expectation({ timeout: 0.6, refused: 0.2, unreachable: 0.2 });
const perhapsLoopback = expectation({ ok: 0.3, refused: 0.7 });
const noHairpin = expectation({ timeout: 0.55, refused: 0.4, unreachable: 0.05 });
const controlDown = expectation({ timeout: 0.5, refused: 0.4, unreachable: 0.1 });
const throttled = expectation({ timeout: 0.6, ok: 0.3, closed: 0.05, refused: 0.05 });
/** Something not in this list: anything may be seen. */
const anything = expectation(
  {
    ok: 0.3,
    timeout: 0.2,
    refused: 0.1,
    closed: 0.1,
    silent: 0.08,
    unreachable: 0.06,
    "not-smtp": 0.04,
    stall: 0.04,
    tempfail: 0.03,
    rejected: 0.03,
    "no-name": 0.02,
  },
  { voice: "any" },
);

const byManner: Readonly<Record<Manner, Partial<Record<Sign, number>>>> = {
  drop: { timeout: 1 },
  refuse: { refused: 1 },
  unreachable: { unreachable: 1 },
  "after-handshake": { silent: 0.6, closed: 0.4 },
  throttle: { timeout: 0.7, closed: 0.2, refused: 0.1 },
};

const mannerExpectations = (share: number) =>
  Object.fromEntries(
    Object.entries(byManner).map(([manner, parts]) => {
      const scaled = Object.fromEntries(
        Object.entries(parts).map(([sign, weight]) => [sign, weight * share]),
      );
      return [manner, expectation({ ...scaled, ok: 1 - share })];
    }),
  ) as Record<Manner, Expectation>;

const stopped = mannerExpectations(1);
/** Tcp wrappers and the like close at once. */
const shownOut = expectation({ closed: 0.95, silent: 0.05 });

/** The provider's own relay on 25 usually stays open from inside (reference: scope of OP25B). */
const stoppedForControls = mannerExpectations(0.94);
/** Many filters were written for IPv4 alone. */
const stoppedOnIpv6 = mannerExpectations(0.6);

const proxyReach = { ok: 0.86, rejected: 0.07, tempfail: 0.04, closed: 0.03 };
const proxied = {
  foreign: expectation(proxyReach, { voice: "foreign" }),
  masked: expectation(proxyReach, { voice: "masked" }),
  stripped: expectation(proxyReach, { keywords: "many-gone" }),
};

const mailPorts = new Set([25, 465, 587]);

function nowhere(egress: Egress, named: boolean): Expectation | null {
  if (egress.nothing === null) return null;
  if (egress.nothing === "no-name") return named ? noName : noAnswer;
  return stopped[egress.nothing];
}

function throttling(egress: Egress, dialled: Dialled): Expectation | null {
  if (egress.block25 !== "throttle" || dialled.port !== smtpPort) return null;
  return dialled.turn === 0 ? answers : throttled;
}

/** What the way out does to a connection before it has left the line; null where it lets it pass. */
function onTheWayOut(egress: Egress, dialled: Dialled, role: "server" | "control"): Expectation | null {
  const { port, family } = dialled;
  if (egress.unmodelled) return anything;
  const lost = nowhere(egress, dialled.named);
  if (lost) return lost;
  if (family === 6 && egress.ipv6 !== null) return stopped[egress.ipv6];
  if (isWebPort(port)) return null;
  if (egress.captive) return captivePortal;
  if (egress.blockMail !== null && mailPorts.has(port)) return stopped[egress.blockMail];
  if (port !== smtpPort) return null;
  if (egress.block25 === "throttle") return throttling(egress, dialled);
  if (egress.block25 !== null) {
    if (family === 6) return stoppedOnIpv6[egress.block25];
    return (role === "control" ? stoppedForControls : stopped)[egress.block25];
  }
  if (egress.proxy !== null && (role === "server" || egress.proxy.everyHost))
    return proxied[egress.proxy.voice];
  return null;
}

const listenerExpectation: Readonly<Record<Listener, Expectation>> = {
  serving: answers,
  absent: refusal,
  loopback: refusal,
  silent: expectation({ silent: 0.93, closed: 0.07 }),
  "not-smtp": expectation({ "not-smtp": 0.93, closed: 0.07 }),
};

/** Which listener a connection meets; an outside port that nobody listens on but that is served is translated to 25. */
function listenerFor(server: ServerSide, port: number, state: PortState, fromOutside: boolean): Listener {
  if (port === smtpPort) return server.port25;
  if (!state.listens) return fromOutside && state.outside === "served" ? server.port25 : "absent";
  return server.otherPorts ?? "serving";
}

/** Which address a person's tool dialled on the server itself is not always told as it was. */
const onTheServer = (dialled: Dialled): Expectation => (dialled.loopback ? answers : perhapsLoopback);

function atTheServer(world: World, standpoint: Standpoint, dialled: Dialled, state: PortState): Expectation {
  const { server } = world;
  if (server.down) return noAnswer;
  const listener = listenerFor(server, dialled.port, state, standpoint.side === "outside");
  if (listener === "loopback" && standpoint.side === "server") return onTheServer(dialled);
  if (listener !== "serving") return listenerExpectation[listener];
  const refusal = egressOf(world, standpoint.egress).refusal ?? server.refusal;
  if (refusal !== null) return refusalExpectation[refusal];
  const implicitTlsOnPlain = dialled.port === 465 && !state.listens;
  return implicitTlsOnPlain ? plainUnderTls : answers;
}

const refusalExpectation: Readonly<Record<Refusal, Expectation>> = {
  tempfail: expectation({ tempfail: 1 }),
  rejected: expectation({ rejected: 1 }),
};
/** 465 forwarded to a listener that does not speak TLS first: the handshake fails (RFC 8314 section 3.3). */
const plainUnderTls = expectation({ "tls-failed": 1 });

function wrongHost(server: ServerSide, port: number): boolean {
  if (server.wrongHost === null) return false;
  return server.wrongHost === "all" || (server.wrongHost === "25") === (port === smtpPort);
}

/** A port that the router passes to nobody never comes to a ban at the server behind it. */
function banned({ ban }: Egress, port: number, state: PortState): Expectation | null {
  if (ban === null || (ban.scope === "25" && port !== smtpPort)) return null;
  if (ban.scope === "host" && port !== smtpPort && state.outside !== "served") return null;
  return ban.manner === "after-handshake" ? shownOut : stopped[ban.manner];
}

/** From the internet through the server's provider and router to the server. */
function onTheWayIn(world: World, standpoint: Standpoint, dialled: Dialled, state: PortState): Expectation {
  const { server } = world;
  const { port, family } = dialled;
  if (server.unmodelled) return anything;
  if (family === 6 && server.ipv6 !== null) return stopped[server.ipv6];
  const ban = banned(egressOf(world, standpoint.egress), port, state);
  if (ban !== null) return ban;
  if (server.inbound !== null) return stopped[server.inbound];
  if (port === smtpPort && server.inbound25 !== null) return stopped[server.inbound25];
  if (wrongHost(server, port)) return otherMachine;
  if (port !== smtpPort && state.outside !== "served")
    return state.outside === "refused" ? refusal : noAnswer;
  return atTheServer(world, standpoint, dialled, state);
}

const lossyCopies = new WeakMap<Expectation, Expectation>();

/** Of a fifth of the packets lost, what three tries to connect and two to ask for a name do not make up for. */
const lost: Partial<Record<Sign, number>> = { timeout: 0.12, "no-name": 0.05 };

function onLossyLine(expected: Expectation): Expectation {
  const known = lossyCopies.get(expected);
  if (known) return known;
  const left = 1 - Object.values(lost).reduce((sum, share) => sum + share, 0);
  const reach = Object.fromEntries(
    (Object.entries(expected.reach) as [Sign, number][]).map(([sign, p]) => [
      sign,
      p * left + (lost[sign] ?? 0),
    ]),
  ) as Record<Sign, number>;
  const copy = { ...expected, reach };
  lossyCopies.set(expected, copy);
  return copy;
}

function damaged(egress: Egress, port: number, expected: Expectation): Expectation {
  if (egress.lossy) return onLossyLine(expected);
  if (expected !== answers || isWebPort(port)) return expected;
  if (egress.smallMtu) return isImplicitTlsPort(port) ? hangsAtOnce : hangs;
  return egress.stripsStarttls ? stripped : expected;
}

function nameFails(world: World, standpoint: Standpoint): boolean {
  const { names } = egressOf(world, standpoint.egress);
  return !world.server.nameResolves || names === "none" || names === "not-the-server";
}

/**
 * What a vantage should see of the mail server at one address and port, if the world is so and the port's
 * unknowns are as `state` says. Pure; probabilities sum to one. Of the world it reads the standpoint's way out and
 * the server's side, nothing else.
 */
export function observeServer(
  world: World,
  standpoint: Standpoint,
  dialled: Dialled,
  state: PortState,
): Expectation {
  if (dialled.named && nameFails(world, standpoint)) return noName;
  if (standpoint.side === "server") return atTheServer(world, standpoint, dialled, state);
  if (standpoint.side === "lan") {
    if (dialled.lanAddress) return atTheServer(world, standpoint, dialled, state);
    return world.server.hairpin ? onTheWayIn(world, standpoint, dialled, state) : noHairpin;
  }
  const egress = egressOf(world, standpoint.egress);
  const outward = onTheWayOut(egress, dialled, "server");
  if (outward) return outward;
  if (dialled.named && egress.names === "another-address") return otherAddress;
  if (dialled.lanAddress) return otherNetwork;
  return damaged(egress, dialled.port, onTheWayIn(world, standpoint, dialled, state));
}

/** What a vantage should see of a control, which itself is `up` or not. Reads the standpoint's way out alone. */
export function observeControl(
  world: World,
  standpoint: Standpoint,
  dialled: Dialled,
  up: boolean,
): Expectation {
  const egress = egressOf(world, standpoint.egress);
  if (dialled.named && egress.names === "none") return noName;
  const outward = onTheWayOut(egress, dialled, "control");
  if (outward) return outward;
  if (!up) return controlDown;
  return damaged(egress, dialled.port, answers);
}
