import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import { primaryFinding } from "@/lib/diagnosis/path-picture";
import type { Case } from "./evidence-words";
import { listOf, nameOfLine, type Reader, wordsOf } from "./reader";

/** The page's heading: the verdict as one sentence. */
export function verdictSentence(reader: Reader, { profile, diagnosis }: Omit<Case, "observations">): string {
  const finding = primaryFinding(diagnosis);
  return wordsOf(reader, profile, diagnosis.primary, {
    line: finding?.line ?? null,
    vantage: finding?.vantage ?? null,
    port: finding?.detail.port ?? null,
  }).title;
}

/** From which lines mail can be sent as things stand; the profile's order. */
function canSend(profile: Profile, { findings }: Diagnosis) {
  const state = findings.find(({ detail }) => detail.canSend)?.detail.canSend ?? {};
  const named = (wanted: boolean) => profile.lines.filter(({ id }) => state[id] === wanted).map(nameOfLine);
  return { works: named(true), stopped: named(false) };
}

const serverTrouble = /^(mta-|not-smtp|relay-|queue-|outgoing-|tls-broken|submission-without|inconclusive)/;

/** What the heading does not say and everyone asks next. */
export function leadSentences(reader: Reader, { profile, observations, diagnosis }: Case): string[] {
  const t = reader.diagnosis;
  const { works, stopped } = canSend(profile, diagnosis);
  const isServerWell =
    diagnosis.primary !== "healthy" &&
    !diagnosis.findings.some(({ code, impact }) => impact !== "standing" && serverTrouble.test(code)) &&
    observations.some(({ target, smtp }) => target.role === "server" && smtp?.outcome === "ok") &&
    diagnosis.primary !== "inconclusive";
  return [
    ...(diagnosis.primary !== "healthy" && works.length > 0
      ? [t("lead.works", { lines: listOf(reader, works) })]
      : []),
    ...(diagnosis.primary === "inconclusive" && stopped.length > 0
      ? [t("lead.stopped", { lines: listOf(reader, stopped) })]
      : []),
    ...(isServerWell ? [t("lead.serverWell")] : []),
  ];
}

/** How many places have looked, and when the last did. */
export function lastLook(observations: readonly Observation[]): { at: string; places: number } | null {
  const at = observations
    .map((one) => one.at)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  return at === undefined
    ? null
    : { at, places: new Set(observations.map(({ vantage }) => vantage.id)).size };
}
