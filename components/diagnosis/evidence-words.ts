import { vantageLabel } from "@/components/path/path-words";
import type { Diagnosis, Evidence } from "@/lib/core/diagnosis";
import { formatHostPort } from "@/lib/core/host";
import type { Observation } from "@/lib/core/observation";
import { isWebPort, smtpPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import { readableHost } from "@/lib/core/readable-host";
import { isProxied } from "@/lib/diagnosis/matrix";
import type { Quote } from "@/lib/diagnosis/reports/queue-reading";
import { type Sight, sightOf, spokenByOther } from "@/lib/diagnosis/sight";
import { pathWords, type Reader } from "./reader";

export type Told = { key: string; text: string; at: string | null };
export type Case = {
  profile: Profile;
  observations: readonly Observation[];
  diagnosis: Diagnosis;
  /** The lines of pasted texts that evidence may name. */
  quotes?: readonly Quote[];
};

/** Where a check was made from, in the reader's words. */
export function fromWords(
  reader: Reader,
  profile: Profile,
  { vantage }: Pick<Observation, "vantage">,
): string {
  const line = profile.lines.find(({ id }) => id === vantage.line) ?? null;
  return vantageLabel(pathWords(reader, profile), { id: vantage.id, line, vantage, cells: [] });
}

export function targetWords({ diagnosis: t, isMasked }: Reader, target: Observation["target"]): string {
  const { role, host, port } = target;
  if (role === "server") return t("evidence.server", { port });
  const kind = isWebPort(port) ? "controlWeb" : port === smtpPort ? "control25" : "controlMail";
  const what = t(`evidence.${kind}`, { port });
  return isMasked ? what : t("evidence.named", { what, host: readableHost(host) });
}

export function sightWords(
  { diagnosis: t, isMasked }: Reader,
  { word, connectMs, observation }: Sight,
): string {
  const greeting = observation.smtp?.greeting;
  if (word === "answers" && greeting && !isMasked) return t("evidence.answers", { greeting });
  if ((word === "answers" || word === "connects") && connectMs !== null)
    return t("evidence.answersIn", { ms: Math.max(1, Math.round(connectMs)) });
  return t(`evidence.what.${word}`);
}

function seenWords(
  reader: Reader,
  { profile, diagnosis }: Case,
  observation: Observation,
  index: number,
): Told {
  const { vantage, target } = observation;
  const seen = sightOf(observation, index);
  const isOther = target.role === "server" && target.port === smtpPort && isProxied(diagnosis, vantage);
  const sight = isOther && seen.tone === "good" ? spokenByOther(seen) : seen;
  const text = reader.diagnosis("evidence.line", {
    from: fromWords(reader, profile, observation),
    target: targetWords(reader, target),
    what: sightWords(reader, sight),
  });
  return { key: String(index), text, at: observation.at };
}

/** One piece of evidence as a sentence; null where it names an observation that is not here. */
export function evidenceWords(reader: Reader, about: Case, evidence: Evidence): Told | null {
  if (typeof evidence === "number") {
    const observation = about.observations[evidence];
    return observation ? seenWords(reader, about, observation, evidence) : null;
  }
  const source = reader.diagnosis(`why.source.${evidence.source}`);
  const quote = about.quotes?.find((one) => one.source === evidence.source && one.line === evidence.line);
  const place = { source, line: evidence.line };
  const text =
    quote === undefined || reader.isMasked
      ? reader.diagnosis("why.pasted", place)
      : reader.diagnosis("why.quoted", { ...place, text: quote.text });
  return { key: `${evidence.source}-${evidence.line}`, text, at: null };
}

/** The same sentence is said once, with the time it was last seen. */
export function allEvidence(reader: Reader, about: Case, evidence: readonly Evidence[]): Told[] {
  const told = evidence.flatMap((one) => evidenceWords(reader, about, one) ?? []);
  return [...new Map(told.map((one) => [one.text, one])).values()];
}

export const hostPort = ({ host, port }: { host: string; port: number }) =>
  formatHostPort(readableHost(host), port);
