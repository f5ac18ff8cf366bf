import type { Evidence, Finding } from "@/lib/core/diagnosis";
import { addressFamily } from "@/lib/core/host";
import type { Observation } from "@/lib/core/observation";
import { submissionPort, submissionsPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import type { ReportFact } from "@/lib/core/report";
import type { Clue } from "./clues";
import { serverStates } from "./endpoint-states";
import type { Hypothesis } from "./hypotheses";
import { cluesOfPort, stateScores } from "./state-scores";
import { shares } from "./sums";

/** A finding before its impact is known. */
export type Draft = Omit<Finding, "impact">;

/** Seen from one place only, what may be that place's doing. */
const onePlace = 0.75;

const draft = (code: Finding["code"], confidence: number, evidence: Evidence[], port?: number): Draft => ({
  code,
  line: null,
  vantage: null,
  confidence,
  evidence,
  detail: port === undefined ? {} : { port },
});

/** P(outside gets no service on the port | likeliest world), from the port's unknowns. */
export function unservedProbability(
  profile: Profile,
  clues: readonly Clue[],
  best: Hypothesis,
  port: number,
): number {
  const states = serverStates(profile, port, 4);
  const odds = shares(stateScores(best.world, cluesOfPort(clues, port), states));
  return states.reduce(
    (sum, state, index) => (state.outside === "served" ? sum : sum + (odds[index] ?? 0)),
    0,
  );
}

function submissionNotOffered(profile: Profile, clues: readonly Clue[], best: Hypothesis): Draft[] {
  const outside = clues.filter((clue) => clue.role === "server" && clue.standpoint.side === "outside");
  const on = (port: number) => outside.filter((clue) => clue.port === port);
  const greeted = clues.some(
    (clue) =>
      clue.role === "server" && clue.port === 25 && clue.signs[0] === "ok" && clue.identity !== "foreign",
  );
  if (!greeted || on(submissionPort).length === 0) return [];
  const shut465 =
    on(submissionsPort).length > 0 ? unservedProbability(profile, clues, best, submissionsPort) : 0.85;
  const confidence = unservedProbability(profile, clues, best, submissionPort) * shut465;
  const evidence = [...on(submissionPort), ...on(submissionsPort)].map((clue) => clue.index);
  return [draft("submission-not-offered", confidence, evidence)];
}

const placesOf = (clues: readonly { egress: string }[]): number =>
  new Set(clues.map(({ egress }) => egress)).size;

/** Where one place alone was offered no STARTTLS either, a box on its way may have taken both. */
function withoutAuthConfidence(without: readonly Clue[]): number {
  if (placesOf(without.map(({ standpoint }) => standpoint)) > 1) return 0.97;
  return without.every((clue) => clue.starttls === false) ? onePlace : 0.94;
}

function submissionWithoutAuth(clues: readonly Clue[]): Draft[] {
  return [submissionPort, submissionsPort].flatMap((port) => {
    const judged = clues.filter(
      (clue) =>
        clue.role === "server" &&
        clue.port === port &&
        clue.auth !== null &&
        clue.identity !== "foreign" &&
        clue.identity !== "masked",
    );
    const without = judged.filter((clue) => clue.auth === false);
    if (without.length === 0 || without.length < judged.length) return [];
    return [
      draft(
        "submission-without-auth",
        withoutAuthConfidence(without),
        without.map((clue) => clue.index),
        port,
      ),
    ];
  });
}

const nameMatches = (pattern: string, host: string): boolean =>
  pattern.startsWith("*.")
    ? host.split(".").slice(1).join(".") === pattern.slice(2).toLowerCase()
    : pattern.toLowerCase() === host;

const selfSigned = /self.?signed|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/i;

type TlsTrouble = "certificate" | "handshake" | "none";

/** Self-signed is not broken; expired, another's name and a failed handshake are. One that hangs tells of the way. */
function tlsTrouble(profile: Profile, observation: Observation): TlsTrouble | null {
  const { smtp } = observation;
  if (observation.target.role !== "server" || smtp === null || smtp.outcome === "silent") return null;
  if (smtp.outcome === "tls-failed" || smtp.starttls === "failed") return "handshake";
  if (smtp.tls === null) return null;
  const expired = smtp.tls.validTo !== null && Date.parse(smtp.tls.validTo) < Date.parse(observation.at);
  if (expired || /expired/i.test(smtp.tls.error ?? "")) return "certificate";
  if (selfSigned.test(smtp.tls.error ?? "")) return "none";
  const { host } = profile.server;
  const named = addressFamily(host) === null && smtp.tls.names.length > 0;
  const isAnothers = named && !smtp.tls.names.some((name) => nameMatches(name, host));
  return isAnothers ? "certificate" : "none";
}

/** A certificate is the server's wherever it is read; a handshake that fails in one place may be that place's. */
function tlsConfidence(bad: readonly { trouble: TlsTrouble; egress: string }[]): number {
  if (placesOf(bad) > 1) return 0.96;
  return bad.some(({ trouble }) => trouble === "certificate") ? 0.9 : onePlace;
}

function tlsBroken(profile: Profile, observations: readonly Observation[], clues: readonly Clue[]): Draft[] {
  const own = clues.filter(
    (clue) => clue.role === "server" && clue.identity !== "foreign" && clue.identity !== "masked",
  );
  const ports = [...new Set(own.map((clue) => clue.port))];
  return ports.flatMap((port) => {
    const judged = own.flatMap((clue) => {
      const observation = clue.port === port ? observations[clue.index] : undefined;
      const trouble = observation ? tlsTrouble(profile, observation) : null;
      return trouble === null ? [] : [{ index: clue.index, trouble, egress: clue.standpoint.egress }];
    });
    const bad = judged.filter((one) => one.trouble !== "none");
    if (bad.length === 0 || bad.length * 2 <= judged.length) return [];
    return [
      draft(
        "tls-broken",
        tlsConfidence(bad),
        bad.map((one) => one.index),
        port,
      ),
    ];
  });
}

function relayChecks(observations: readonly Observation[], clues: readonly Clue[]): Draft[] {
  const asked = clues.flatMap((clue) => {
    const relay = observations[clue.index]?.smtp?.relay;
    return relay === undefined ? [] : [{ index: clue.index, relay, port: clue.port }];
  });
  const denied = asked.filter((one) => one.relay === "denied");
  const accepted = asked.filter((one) => one.relay === "accepted");
  return [
    ...(denied.length > 0
      ? [
          draft(
            "relay-denied",
            0.95,
            denied.map((one) => one.index),
            denied[0]?.port,
          ),
        ]
      : []),
    ...(accepted.length > 0
      ? [
          draft(
            "relay-open",
            0.95,
            accepted.map((one) => one.index),
            accepted[0]?.port,
          ),
        ]
      : []),
  ];
}

const factEvidence = (facts: readonly ReportFact[]): Evidence[] =>
  facts.slice(0, 8).map(({ source, line }) => ({ source, line }));

function queueFacts(facts: readonly ReportFact[]): Draft[] {
  const queued = facts.filter((fact) => fact.kind === "queued");
  const of = (...reasons: string[]) => queued.filter((fact) => reasons.includes(fact.reason));
  const denied = facts.filter((fact) => fact.kind === "relay-denied-to-client");
  const idle = facts.filter((fact) => fact.kind === "queue-runner" && !fact.running);
  const put = (code: Finding["code"], confidence: number, from: readonly ReportFact[]) =>
    from.length > 0 ? [draft(code, confidence, factEvidence(from))] : [];
  return [
    ...put("relay-denied", 0.93, denied),
    ...put("relay-wants-auth", 0.92, of("auth-required")),
    ...put("queue-not-running", queued.length > 0 ? 0.9 : 0.6, idle),
    ...put("temporarily-refused", 0.85, of("greylisted", "remote-tempfail")),
  ];
}

/** What follows from the evidence without a rival explanation: what the server offers, its certificate, its queue's words. */
export function standingFacts(
  profile: Profile,
  observations: readonly Observation[],
  clues: readonly Clue[],
  facts: readonly ReportFact[],
  best: Hypothesis,
): Draft[] {
  return [
    ...submissionNotOffered(profile, clues, best),
    ...submissionWithoutAuth(clues),
    ...tlsBroken(profile, observations, clues),
    ...relayChecks(observations, clues),
    ...queueFacts(facts),
  ];
}
