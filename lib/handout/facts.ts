import type { ProviderBook } from "@/lib/catalogue/provider/book";
import type { Diagnosis, DiagnosisCode, RemedyKind } from "@/lib/core/diagnosis";
import type { Locale } from "@/lib/core/locale";
import type { Observation } from "@/lib/core/observation";
import { isImplicitTlsPort, smtpPort } from "@/lib/core/port";
import { hasUsers, type Line, type Profile, type Server } from "@/lib/core/profile";
import { latestSights } from "@/lib/diagnosis/sight";
import { oneLine } from "./document";

export type HandoutInput = {
  profile: Profile;
  observations: readonly Observation[];
  diagnosis: Diagnosis;
  /** What was chosen in a repair, or what the diagnosis recommends; null where there is neither. */
  remedy: RemedyKind | null;
  lang: Locale;
  /** The day that stands on the paper. */
  date: Date;
  /** The port that people set for outgoing mail. */
  port: number;
  /** Whether the change at the server or router is made already. */
  isDone: boolean;
  /** The line a letter is about; null for the one that is blocked. */
  line: string | null;
  /** What this installation knows of providers. */
  providers: ProviderBook;
};

/** `known` by what the server said itself; `unseen` where nobody has spoken with it on this port. */
export type Encryption = "implicit" | "starttls" | "none" | "unseen";

export type Facts = HandoutInput & {
  school: string;
  host: string;
  today: string;
  primary: DiagnosisCode;
  /** Whether people have to set another port; null where no way out is chosen. */
  mustChange: boolean | null;
  /** Lines with users on which port 25 is stopped, on which it was seen to work, and those nobody can judge. */
  stopped: readonly string[];
  /** Of the stopped ones those from which nobody can send in another way either. */
  cutOff: readonly string[];
  working: readonly string[];
  unjudged: readonly string[];
  encryption: Encryption;
  login: Server["relay"];
};

/** Ways out after which people send on another port than before. */
const onAnotherPort: ReadonlySet<RemedyKind> = new Set<RemedyKind>([
  "router-nat",
  "mta-port",
  "client-settings",
  "fix-submission",
]);

const stopping: ReadonlySet<DiagnosisCode> = new Set<DiagnosisCode>([
  "outbound-25-blocked",
  "outbound-25-proxied",
  "outbound-mail-ports-blocked",
]);

export const nameOf = ({ id, name }: Pick<Line, "id" | "name">): string => oneLine(name ?? "") || id;

/** A zone of a stored profile may be one that this machine does not know. */
function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

export const dayOf = ({ date, lang, profile }: HandoutInput): string =>
  new Intl.DateTimeFormat(lang === "ja" ? "ja-JP" : "en-GB", {
    dateStyle: "long",
    timeZone: zoneOf(profile.timezone),
  }).format(date);

/** The moment of a look, with the zone, since a provider compares it with its own log. */
export const momentOf = ({ lang, profile }: HandoutInput, at: string): string =>
  new Intl.DateTimeFormat(lang === "ja" ? "ja-JP" : "en-GB", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
    timeZone: zoneOf(profile.timezone),
  }).format(new Date(at));

export const stoppedLines = ({ profile, diagnosis }: HandoutInput): Line[] =>
  profile.lines.filter(({ id }) =>
    diagnosis.findings.some(({ code, line }) => line === id && stopping.has(code)),
  );

function linesByState(input: HandoutInput): Pick<Facts, "stopped" | "cutOff" | "working" | "unjudged"> {
  const stopped = new Set(stoppedLines(input).map(({ id }) => id));
  const cutOff = new Set(
    input.diagnosis.findings
      .filter(({ code, impact }) => stopping.has(code) && impact !== "standing")
      .map(({ line }) => line),
  );
  const good = new Set(
    [...latestSights(input.observations).values()]
      .filter(({ tone, observation: { target } }) => tone === "good" && isServer25(target))
      .map(({ observation }) => observation.vantage.line),
  );
  const users = input.profile.lines.filter((line) => hasUsers(input.profile, line));
  const named = (holds: (id: string) => boolean) => users.filter(({ id }) => holds(id)).map(nameOf);
  return {
    stopped: named((id) => stopped.has(id)),
    cutOff: named((id) => cutOff.has(id)),
    working: named((id) => !stopped.has(id) && good.has(id)),
    unjudged: named((id) => !stopped.has(id) && !good.has(id)),
  };
}

const isServer25 = ({ role, port }: Observation["target"]): boolean => role === "server" && port === smtpPort;

/** What the server said of itself on a port. A router's second door leads to the program behind 25. */
function talks({ observations, port, remedy }: HandoutInput) {
  const at = (wanted: number) =>
    observations.flatMap(({ target, smtp }) =>
      target.role === "server" && target.port === wanted && smtp?.outcome === "ok" ? [smtp] : [],
    );
  const own = at(port);
  return own.length > 0 || remedy !== "router-nat" ? own : at(smtpPort);
}

function encryptionOf(input: HandoutInput): Encryption {
  if (isImplicitTlsPort(input.port)) return "implicit";
  const seen = talks(input);
  if (seen.some(({ starttls, ehlo }) => starttls === "ok" || ehlo.some((line) => /^STARTTLS\b/i.test(line))))
    return "starttls";
  return seen.some(({ starttls }) => starttls === "not-offered") ? "none" : "unseen";
}

function loginOf(input: HandoutInput): Facts["login"] {
  const { relay } = input.profile.server;
  if (relay !== "unknown") return relay;
  const offers = talks(input).some(({ ehlo, ehloAfterTls }) =>
    [...ehlo, ...ehloAfterTls].some((line) => /^AUTH\b/i.test(line)),
  );
  return offers ? "auth" : "unknown";
}

/** Everything the papers say of a school, worked out once; what nobody knows is left open. */
export function factsOf(input: HandoutInput): Facts {
  const { profile, diagnosis, remedy } = input;
  return {
    ...input,
    school: oneLine(profile.name),
    host: profile.server.host,
    today: dayOf(input),
    primary: diagnosis.primary,
    mustChange: remedy === null ? null : onAnotherPort.has(remedy),
    ...linesByState(input),
    encryption: encryptionOf(input),
    login: loginOf(input),
  };
}

const mostNamed = 6;

/** Names in a sentence; of many only the first, so that a page stays a page. */
export function listed(names: readonly string[], lang: Locale): string {
  const shown = names.slice(0, mostNamed).map((name) => clipped(name, 60));
  const rest = names.length - shown.length;
  const more = rest === 0 ? [] : [lang === "ja" ? `ほか${rest}回線` : `${rest} more`];
  if (lang === "ja") return [...shown, ...more].join("、");
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format([...shown, ...more]);
}

/** Cut at a whole character, where a page has no room for more. */
export const clipped = (text: string, most: number): string => {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
};
