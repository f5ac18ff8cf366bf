import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import { asSchoolScope, type SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import { hashToken, mintToken } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { wantedTargets } from "@/lib/prober/targets";
import { requireSchool } from "@/lib/school/data";
import type { DashboardPlace } from "@/lib/school/types";
import { asAsked, itemsOf } from "./asked";
import { type FoundLink, findLink } from "./data";
import { createLink, storeClassroom } from "./mutations";
import { manualVantage, phoneVantageId } from "./place";
import { type ClassroomTarget, observationsSchema, resultLimit } from "./schema";

const hourMs = 3600 * 1000;
/** How long a classroom has to hand in its result. */
export const linkHours = 24;

export type NewLink = {
  id: string;
  /** Shown once; only its hash is kept. */
  token: string;
  expiresAt: Date;
  targets: ClassroomTarget[];
};

/** A one-time link for a classroom behind `lineId`, with the endpoints to look at written down. */
export async function createClassroomLink(scope: SchoolScope, lineId: string): Promise<NewLink> {
  const { profile } = await requireSchool(scope);
  if (!profile.lines.some(({ id }) => id === lineId)) throw new AppError("not-found");
  return newLink(scope, profile, { lineId, vantageId: lineId });
}

/** The same for a phone on mobile data, which stands behind none of the school's lines. */
export async function createPhoneLink(scope: SchoolScope): Promise<NewLink> {
  const { profile } = await requireSchool(scope);
  return newLink(scope, profile, { lineId: noLine, vantageId: phoneVantageId });
}

/** Stands in a link's `lineId`; no line of a profile has an empty id. */
const noLine = "";
export const isPhoneLink = ({ lineId }: Pick<FoundLink, "lineId">): boolean => lineId === noLine;

type Standing = { lineId: string; vantageId: string };

async function newLink(scope: SchoolScope, profile: Profile, standing: Standing): Promise<NewLink> {
  const token = mintToken();
  const expiresAt = new Date(Date.now() + linkHours * hourMs);
  const targets = wantedTargets(profile, env().controls);
  const id = await createLink(scope, { ...standing, tokenHash: hashToken(token), targets, expiresAt });
  const action = standing.lineId === noLine ? "phone.link" : "classroom.link";
  await recordAudit({ userId: scope.userId, action, subject: scope.schoolId, peer: scope.peer });
  return { id, token, expiresAt, targets };
}

/** The link behind a token, as long as it may be used. */
export async function openLink(token: string, now: Date): Promise<FoundLink | "unknown" | "used" | "late"> {
  const link = await findLink(hashToken(token));
  if (link === null) return "unknown";
  if (link.usedAt !== null) return "used";
  return link.expiresAt <= now ? "late" : link;
}

/** Why a text is no result of this check: not readable, of another version, or about other servers. */
export type ResultProblem = "invalid" | "version" | "other";
/** Why a result is not taken. Each is told in one sentence; nothing is stored. */
export type LinkProblem = "unknown" | "used" | "late" | ResultProblem;
export type Handed = { ok: true; stored: number; schoolId: string } | { ok: false; problem: LinkProblem };

export type Read = (text: string, context: ReadContext) => Observation[] | null;
export type ReadContext = { targets: ClassroomTarget[]; now: Date };

type HandIn = { token: string; body: string; peer: string | null; now: Date; readers: readonly Read[] };

/**
 * Takes what a classroom saw, once. The link, not the sender, says which line and vantage it is. It stays good where
 * the text is no result of this check.
 */
export async function handIn({ token, body, peer, now, readers }: HandIn): Promise<Handed> {
  const link = await openLink(token, now);
  if (typeof link === "string") return { ok: false, problem: link };
  if (isPhoneLink(link)) return { ok: false, problem: "unknown" };
  const scope = asSchoolScope({ schoolId: link.schoolId, userId: null, peer, right: "view" });
  const vantage = { ...manualVantage({ place: "line", line: link.lineId }, peer), id: link.vantageId };
  const read = readResult(body, { targets: link.targets, now }, readers);
  if (!Array.isArray(read)) return { ok: false, problem: read };
  const observations = notBefore(link.createdAt, read).map((seen) => ({ ...seen, vantage }));
  const run = { vantageId: link.vantageId, purpose: "classroom" as const, targets: itemsOf(observations) };
  const taken = await storeClassroom(scope, run, observations, { linkId: link.id, now });
  return taken
    ? { ok: true, stored: observations.length, schoolId: link.schoolId }
    : { ok: false, problem: "used" };
}

type ByHand = { place: DashboardPlace; body: string; readers: readonly Read[] };

/**
 * The same result, pasted by a signed-in person: no source address is known then. Null where the text is no such
 * result.
 */
export async function pasteIn(scope: SchoolScope, { place, body, readers }: ByHand): Promise<number | null> {
  const { profile } = await requireSchool(scope);
  const context = { targets: wantedTargets(profile, env().controls), now: new Date() };
  const read = body.length > resultLimit ? "invalid" : readResult(body, context, readers);
  if (read === "invalid") return null;
  if (!Array.isArray(read)) throw new AppError("invalid", { message: `classroom-${read}` });
  const vantage = manualVantage(place);
  const observations = read.map((seen) => ({ ...seen, vantage }));
  const run = { vantageId: vantage.id, purpose: "classroom" as const, targets: itemsOf(observations) };
  await storeClassroom(scope, run, observations, null);
  return observations.length;
}

/** A classroom's clock may be slow, but nobody looked before the link was made: the whole look is moved there. */
function notBefore(start: Date, observations: Observation[]): Observation[] {
  const first = Math.min(...observations.map(({ at }) => Date.parse(at)));
  const shift = start.getTime() - first;
  if (shift <= 0) return observations;
  return observations.map((seen) => ({ ...seen, at: new Date(Date.parse(seen.at) + shift).toISOString() }));
}

function readResult(
  body: string,
  context: ReadContext,
  readers: readonly Read[],
): Observation[] | ResultProblem {
  if (body.length > resultLimit) throw new AppError("limit", { maxLength: resultLimit });
  const json = jsonOf(body);
  const read = [() => readJson(json), ...readers].map((reader) => reader(body, context));
  const found = read.map((seen) => (seen ?? []).flatMap((one) => asAsked(one, context.targets)));
  const taken = found.find(({ length }) => length > 0);
  if (taken) return taken;
  if (isOtherVersion(json)) return "version";
  return read.some((seen) => seen !== null) ? "other" : "invalid";
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An array of observations as the contract has them. */
function readJson(json: unknown): Observation[] | null {
  const parsed = observationsSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
}

const isOtherVersion = (json: unknown): boolean =>
  [json].flat().some((one) => {
    const version = (one as { version?: unknown } | null | undefined)?.version;
    return typeof version === "number" && version !== 1;
  });
