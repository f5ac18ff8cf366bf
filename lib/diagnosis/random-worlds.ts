import type { DiagnosisCode } from "@/lib/core/diagnosis";
import { type Profile, profileSchema } from "@/lib/core/profile";
import { allInstances } from "@/lib/model/faults";
import type { FaultInstance, Scene } from "@/lib/model/faults/types";
import { draw, randomFrom } from "@/lib/model/random";
import { simulate, type WantedFault } from "@/lib/model/simulate";
import { diagnose } from "./diagnose";

export const storyProfile: Profile = profileSchema.parse({
  version: 1,
  name: "Minami Junior High",
  lines: [
    { id: "classroom", uses: ["classrooms"], addressing: "dynamic-ipv4", isp: "ocn" },
    { id: "office", uses: ["office"], addressing: "fixed-ipv4" },
    { id: "server-line", uses: ["server"], addressing: "fixed-ipv4" },
  ],
  server: { host: "mail.example.jp", line: "server-line", lanAddress: "192.168.0.10", relay: "auth" },
});

/** Codes that a check of ports cannot show: they need a queue, a log or a relay check. */
const unseenByChecks: ReadonlySet<string> = new Set([
  "outgoing-port-changed",
  "queue-not-running",
  "relay-wants-auth",
  "relay-denied",
  "relay-open",
  "hairpin-nat-missing",
  "unmodelled",
]);

/** Faults that a check of ports can show, at a school with one place outside. */
export function visibleFaults(profile: Profile): FaultInstance[] {
  const scene: Scene = {
    profile,
    ways: [
      ...profile.lines
        .filter((line) => line.id !== profile.server.line)
        .map((line) => ({ id: line.id, line, vantage: null })),
      { id: "vantage:outside", line: null, vantage: "outside" },
    ],
    serverWay: { id: "server-line", line: profile.lines[2] ?? null, vantage: null },
    ports: [443],
    ipv6: false,
    lanDialsPublic: false,
  };
  return allInstances(scene).filter((fault) => !unseenByChecks.has(fault.code));
}

export const asWanted = ({ code, line, vantage, detail }: FaultInstance): WantedFault => ({
  code: code as DiagnosisCode,
  line,
  vantage,
  ...(detail.manner ? { manner: detail.manner } : {}),
  ...(detail.port ? { port: detail.port } : {}),
});

/** As often as the model itself expects: only then can its confidence be held to its word. */
function drawFault(faults: readonly FaultInstance[], random: () => number): FaultInstance | undefined {
  const odds = Object.fromEntries(faults.map((fault, at) => [String(at), fault.odds]));
  return faults[Number(draw(odds, random))];
}

export type Claim = { code: string; place: string; confidence: number; isTrue: boolean };
export type Trial = { primary: string; truth: readonly string[]; right: boolean; claims: readonly Claim[] };

/** One random world with up to two faults, looked at with noise and diagnosed: what was claimed, and was it so. */
export function trial(seed: number): Trial {
  const random = randomFrom(seed * 7919);
  const faults = visibleFaults(storyProfile);
  const pick = () => drawFault(faults, random);
  const count = Math.floor(random() * 3);
  const chosen = Array.from({ length: count }, pick).filter((fault) => fault !== undefined);
  const observations = simulate({ profile: storyProfile, faults: chosen.map(asWanted), seed });
  const diagnosis = diagnose({ profile: storyProfile, observations });
  const key = (one: { code: string; line: string | null; vantage: string | null }) =>
    `${one.code}@${one.line ?? one.vantage ?? ""}`;
  const truth = chosen.map(key);
  const named = new Set<string>(faults.map((fault) => fault.code));
  const claims = diagnosis.findings
    .filter((finding) => named.has(finding.code))
    .map((finding) => ({
      code: finding.code,
      place: key(finding),
      confidence: finding.confidence,
      isTrue: truth.includes(key(finding)),
    }));
  const sound = diagnosis.primary === "healthy" || diagnosis.primary === "inconclusive";
  const right =
    sound || truth.some((one) => one.startsWith(`${diagnosis.primary}@`)) || !named.has(diagnosis.primary);
  return { primary: diagnosis.primary, truth, right, claims };
}
