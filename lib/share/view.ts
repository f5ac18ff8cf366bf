import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation, SmtpResult } from "@/lib/core/observation";
import type { Line, Profile } from "@/lib/core/profile";
import type { ShareRecord } from "./schema";
import type { PublicShare, RepairView, StatusView } from "./types";

/** What stands in place of a hidden name, in the reader's language: `control` gets its number from us. */
export type MaskWords = { server: string; control: string };

type Look = { observations: readonly Observation[]; diagnosis: Diagnosis };
type Known = Look & { profile: Profile };
/** What the link's owner chose. */
export type Choice = Pick<PublicShare, "masked" | "parts">;

/** The public page's data from what is known: fields are picked one by one, and hidden where the link says so. */
export function statusView(known: Known, choice: Choice, words: MaskWords): StatusView {
  const { profile, observations } = known;
  return {
    ...viewOf(known, choice, choice.masked ? maskNames(profile, observations, words) : null),
    asOf: null,
    repair: null,
  };
}

/** The same of a kept day. */
export function recordView(record: ShareRecord, choice: Choice, words: MaskWords): StatusView {
  const { profile, look, repair } = record;
  const all = [...(repair?.before?.observations ?? []), ...look.observations];
  const names = choice.masked ? maskNames(profile, all, words) : null;
  return {
    ...viewOf({ profile, ...look }, choice, names),
    asOf: new Date(record.at),
    repair: repair === null ? null : repairView(repair, names),
  };
}

function viewOf({ profile, ...look }: Known, { masked, parts }: Choice, names: Names | null) {
  const isNamed = parts.includes("names");
  const times = look.observations.map(({ at }) => Date.parse(at));
  return {
    schoolName: profile.name,
    profile: publicProfile(isNamed ? profile : unnamedProfile(profile), names),
    ...publicLook(look, names),
    masked,
    parts,
    checkedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}

const publicLook = ({ observations, diagnosis }: Look, names: Names | null) => ({
  observations: observations.map((seen) => publicObservation(seen, names)),
  diagnosis: names === null ? diagnosis : maskedDiagnosis(diagnosis, names),
});

/** Without what the school has bought from whom. */
const unnamedProfile = (profile: Profile): Profile => ({
  ...profile,
  lines: profile.lines.map((line) => ({ ...line, isp: "other", router: "other", routerModel: null })),
  server: { ...profile.server, isp: "other", mta: "other", os: "" },
});

type Repair = NonNullable<ShareRecord["repair"]>;

function repairView(
  { begunAt, finishedAt, before, remedy, open, mail }: Repair,
  names: Names | null,
): RepairView {
  const by = (person: string) => (names === null ? person : null);
  return {
    begunAt,
    finishedAt,
    remedy,
    before: before === null ? null : publicLook(before, names),
    open: open && { ...open, by: by(open.by) },
    mail: mail && { ...mail, by: by(mail.by) },
  };
}

type Names = (host: string) => string;

function maskNames(profile: Profile, observations: readonly Observation[], words: MaskWords): Names {
  const controls = [
    ...profile.controls.map(({ host }) => host),
    ...observations.filter(({ target }) => target.role === "control").map(({ target }) => target.host),
  ];
  const numbers = new Map(
    [...new Set(controls)].map((host, index) => [host, `${words.control} ${index + 1}`]),
  );
  return (host) => (host === profile.server.host ? words.server : (numbers.get(host) ?? words.control));
}

const publicLine = (line: Line, names: Names | null): Line => ({
  ...line,
  publicAddress: names === null ? line.publicAddress : null,
});

function publicProfile(profile: Profile, names: Names | null): Profile {
  const { version, name, timezone, lines, server, controls } = profile;
  const { line, location, isp, os, mta, relay, clientPorts } = server;
  return {
    version,
    name,
    timezone,
    lines: lines.map((one) => publicLine(one, names)),
    server: {
      host: names === null ? server.host : names(server.host),
      addresses: names === null ? server.addresses : [],
      line,
      location,
      place: "",
      isp,
      os,
      mta,
      lanAddress: null,
      relay,
      ...(clientPorts ? { clientPorts } : {}),
    },
    controls: names === null ? controls : controls.map(({ host, port }) => ({ host: names(host), port })),
    contacts: [],
    notes: "",
    recipeParams: {},
  };
}

/** Everything a server says may hold its name: outcome, stage and keywords stay, its own words go. */
const mutedSmtp = ({ outcome, stage, code, ehlo, starttls, ehloAfterTls }: SmtpResult): SmtpResult => ({
  outcome,
  stage,
  code,
  ehlo: ehlo.map(keywordOnly),
  starttls,
  ehloAfterTls: ehloAfterTls.map(keywordOnly),
  greeting: null,
  ehloLine: null,
  tls: null,
});

/** Only AUTH's arguments are words of a standard; what follows other keywords may be anything (RFC 5321 section 4.1.1.1). */
const keywordOnly = (line: string): string =>
  /^AUTH[ =][A-Z0-9 _-]+$/.test(line) ? line : (/^[A-Z0-9-]{1,40}/i.exec(line)?.[0] ?? "");

function publicObservation(seen: Observation, names: Names | null): Observation {
  const vantage = { ...seen.vantage, publicAddress: null };
  if (names === null) return { ...seen, vantage };
  const { role, host, port } = seen.target;
  return {
    ...seen,
    vantage,
    target: { role, host: names(host), address: null, port },
    resolved: [],
    smtp: seen.smtp === null ? null : mutedSmtp(seen.smtp),
  };
}

const maskedDiagnosis = (diagnosis: Diagnosis, names: Names): Diagnosis => ({
  ...diagnosis,
  nextChecks: diagnosis.nextChecks.map((check) => ({
    ...check,
    target: { ...check.target, host: names(check.target.host) },
  })),
});
