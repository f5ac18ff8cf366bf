import type { DiagnosisCode, Manner, RemedyKind } from "@/lib/core/diagnosis";
import type { Observation, SmtpResult, Vantage } from "@/lib/core/observation";
import { isImplicitTlsPort, isWebPort, smtpPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import { allInstances } from "./faults";
import type { FaultInstance, Scene } from "./faults/types";
import { type Expectation, observeControl, observeServer } from "./observe";
import { portStates } from "./port-state";
import { draw, randomFrom } from "./random";
import { apply, type Predicted } from "./remedies";
import { standpointOf } from "./seen";
import type { Sign } from "./sign";
import { nominalWorld, type PortState, type World } from "./world";

export type WantedFault = {
  code: DiagnosisCode;
  line?: string | null;
  vantage?: string | null;
  manner?: Manner;
  port?: number;
};
export type SimulationInput = {
  profile: Profile;
  faults?: readonly WantedFault[];
  remedies?: readonly { kind: RemedyKind; port?: number }[];
  seed?: number;
  /** ISO 8601; of the first observation. */
  at?: string;
};

const standInControls = [
  { host: "mx.board.example", port: 25 },
  { host: "submit.provider.example", port: 587 },
  { host: "www.example", port: 443 },
];
const publicAddress = "203.0.113.10";
const ports = [25, 465, 587];

const vantage = (id: string, place: Vantage["place"], line: string | null): Vantage => ({
  id,
  kind: place === "outside" ? "dashboard" : "probe",
  place,
  line,
  publicAddress: null,
});

function vantagesOf(profile: Profile): Vantage[] {
  const lines = profile.lines.filter((line) => line.id !== profile.server.line);
  const beside =
    profile.server.line !== null ? [vantage("server-lan", "server-lan", profile.server.line)] : [];
  return [
    ...lines.map((line) => vantage(line.id, "line", line.id)),
    ...beside,
    vantage("outside", "outside", null),
  ];
}

function sceneFor(profile: Profile): Scene {
  const ways = profile.lines
    .filter((line) => line.id !== profile.server.line)
    .map((line) => ({ id: line.id, line, vantage: null }));
  const own = profile.lines.find((line) => line.id === profile.server.line) ?? null;
  return {
    profile,
    ways: [...ways, { id: "vantage:outside", line: null, vantage: "outside" }],
    serverWay: { id: profile.server.line ?? "server", line: own, vantage: null },
    ports: [],
    ipv6: false,
    lanDialsPublic: true,
  };
}

/** The fault instances that a wish names; the likeliest where it leaves the manner open. Empty where there is none such. */
export function wantedInstance(profile: Profile, wanted: WantedFault): FaultInstance | null {
  const fits = allInstances(sceneFor(profile)).filter(
    (one) =>
      one.code === wanted.code &&
      (wanted.line === undefined || one.line === wanted.line) &&
      (wanted.vantage === undefined || one.vantage === wanted.vantage) &&
      (wanted.manner === undefined || one.detail.manner === wanted.manner) &&
      (wanted.port === undefined || one.detail.port === wanted.port),
  );
  return fits.toSorted((a, b) => b.odds - a.odds)[0] ?? null;
}

function drawStates(profile: Profile, world: World, random: () => number): Map<number, PortState> {
  return new Map(
    ports.map((port) => {
      const states = portStates(profile, port, 4).filter(
        (state) =>
          port === smtpPort ||
          world.server.submission === null ||
          (state.outside === "served") === world.server.submission,
      );
      const index = draw(Object.fromEntries(states.map((state, at) => [String(at), state.weight])), random);
      return [port, states[Number(index)] ?? { listens: true, outside: "served", weight: 1 }];
    }),
  );
}

const transportOf: Partial<Record<Sign, Observation["transport"]>> = {
  refused: "refused",
  timeout: "timeout",
  unreachable: "unreachable",
  "no-name": "dns-failure",
};

const ownKeywords = ["PIPELINING", "8BITMIME", "SIZE", "DSN", "ENHANCEDSTATUSCODES"];

const proxyName = "mailproxy.provider.example";

/** Whoever answers speaks in a voice of its own, refusals included. */
function greetingOf(code: number, words: string, host: string, voice: Expectation["voice"]): string {
  if (voice === "masked") return `${code} ************************`;
  return `${code} ${voice === "foreign" ? proxyName : host} ${words}`;
}

function smtpOf(sign: Sign, host: string, port: number, expected: Expectation, world: World): SmtpResult {
  const implicit = isImplicitTlsPort(port);
  const bare: Omit<SmtpResult, "outcome" | "stage" | "greeting"> = {
    code: null,
    ehloLine: null,
    ehlo: [],
    starttls: "not-tried",
    ehloAfterTls: [],
    tls: null,
  };
  const say = (code: number, words: string) => greetingOf(code, words, host, expected.voice);
  const greeting = say(220, "ESMTP");
  if (sign === "silent") return { ...bare, outcome: "silent", stage: "greeting", greeting: null };
  if (sign === "closed") return { ...bare, outcome: "closed", stage: "greeting", greeting: null };
  if (sign === "not-smtp")
    return { ...bare, outcome: "not-smtp", stage: "greeting", greeting: "HTTP/1.1 400 Bad Request" };
  if (sign === "tempfail")
    return { ...bare, outcome: "tempfail", stage: "greeting", greeting: say(421, "busy"), code: 421 };
  if (sign === "rejected")
    return { ...bare, outcome: "refused", stage: "greeting", greeting: say(554, "no"), code: 554 };
  if (sign === "stall") return { ...bare, outcome: "silent", stage: "ehlo", greeting, code: 220 };
  const broken = sign === "tls-failed" || !world.server.soundTls;
  if (broken && implicit) return { ...bare, outcome: "tls-failed", stage: "tls", greeting: null };
  const offers = expected.voice === "own" && expected.keywords === "full";
  const auth = world.server.offersAuth ? ["AUTH PLAIN LOGIN"] : [];
  const kept = expected.keywords === "many-gone" ? ["8BITMIME"] : ownKeywords;
  const tls: SmtpResult["tls"] = {
    mode: implicit ? "implicit" : "starttls",
    protocol: "TLSv1.3",
    validTo: null,
    names: [host],
    fingerprint256: null,
    trusted: true,
    error: null,
  };
  const said = {
    greeting,
    code: 220,
    ehloLine: expected.voice === "foreign" ? proxyName : host,
  };
  if (implicit) return { ...bare, ...said, outcome: "ok", stage: "quit", ehlo: [...kept, ...auth], tls };
  if (!offers) return { ...bare, ...said, outcome: "ok", stage: "quit", ehlo: kept, starttls: "not-offered" };
  if (broken)
    return {
      ...bare,
      ...said,
      outcome: "tls-failed",
      stage: "tls",
      ehlo: [...kept, "STARTTLS"],
      starttls: "failed",
    };
  return {
    ...bare,
    ...said,
    outcome: "ok",
    stage: "quit",
    ehlo: [...kept, "STARTTLS"],
    starttls: "ok",
    ehloAfterTls: [...kept, ...auth],
    tls,
  };
}

/**
 * The observations that such a school would give: every line, the server's LAN and one place outside, each looking at
 * the server's mail ports and the controls. The same seed gives the same noise.
 */
export function simulate({
  profile,
  faults = [],
  remedies = [],
  seed = 1,
  at = "2026-11-24T01:00:00.000Z",
}: SimulationInput): Observation[] {
  const random = randomFrom(seed);
  const instances = faults.flatMap((wanted) => wantedInstance(profile, wanted) ?? []);
  const broken = instances.reduce((world, fault) => fault.apply(world), nominalWorld);
  const before = { world: broken, states: drawStates(profile, broken, random) };
  const { world, states } = remedies.reduce<Predicted>(
    (now, { kind, port }) => apply(kind, now, profile, port),
    before,
  );
  const controls = profile.controls.length > 0 ? profile.controls : standInControls;
  const looks = [
    ...[...new Set([...ports, ...remedies.flatMap((one) => one.port ?? [])])].map((port) => ({
      role: "server" as const,
      host: profile.server.host,
      port,
    })),
    ...controls.map((control) => ({ role: "control" as const, ...control })),
  ];
  const up = new Map(controls.map((control) => [`${control.host}|${control.port}`, random() < 0.97]));
  let clock = Date.parse(at);
  return vantagesOf(profile).flatMap((from) => {
    const standpoint = standpointOf(profile, from);
    let turn = 0;
    return looks.map((target): Observation => {
      clock += 1000;
      const lan = target.role === "server" && standpoint.side !== "outside";
      const dialled = {
        port: target.port,
        family: 4 as const,
        named: true,
        lanAddress: lan,
        turn: target.port === smtpPort ? turn++ : 0,
      };
      const expected =
        target.role === "server"
          ? observeServer(
              world,
              standpoint,
              dialled,
              states.get(target.port) ?? { listens: false, outside: "refused", weight: 1 },
            )
          : observeControl(world, standpoint, dialled, up.get(`${target.host}|${target.port}`) ?? true);
      const sign = draw(expected.reach, random);
      const transport = transportOf[sign] ?? "open";
      const elsewhere =
        target.role === "server" && world.egress[standpoint.egress]?.names === "another-address";
      const dialledAddress = lan
        ? (profile.server.lanAddress ?? "192.168.0.10")
        : elsewhere
          ? "198.51.100.77"
          : (profile.server.addresses[0] ?? publicAddress);
      const address = target.role === "control" ? "198.51.100.25" : dialledAddress;
      return {
        version: 1,
        at: new Date(clock).toISOString(),
        vantage: from,
        target: { ...target, address: sign === "no-name" ? null : address },
        resolved: sign === "no-name" ? [] : [address],
        transport,
        timings: {},
        smtp:
          transport === "open" && !isWebPort(target.port)
            ? smtpOf(sign, target.host, target.port, expected, world)
            : null,
        error: null,
      };
    });
  });
}
