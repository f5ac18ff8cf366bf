import "server-only";
import type { Locale } from "@/lib/core/locale";
import { localeSchema } from "@/lib/core/locale";
import { type Notice, noticeSchema } from "@/lib/core/notice";
import { db } from "@/lib/platform/db/client";
import { openSealed } from "@/lib/platform/seal";
import { readProfile } from "@/lib/school/read";
import { channels } from "./channels/registry";
import { type ChannelKind, channelKinds, type Reason, reasons } from "./types";
import type { Place } from "./words";

/** Whose channels: one school's, or with null those of the whole installation. Granted by a gate before. */
export type Owner = string | null;

export type ChannelSummary = {
  id: string;
  kind: ChannelKind;
  name: string;
  locale: Locale;
  hint: string;
  isPaused: boolean;
  isForAll: boolean;
};

const kindOf = (text: string): ChannelKind | undefined => channelKinds.find((kind) => kind === text);

/** The channels that hear of a school, those of the whole installation included and last. */
export async function listChannels(owner: Owner): Promise<ChannelSummary[]> {
  const rows = await db().alertChannel.findMany({
    where: owner === null ? { schoolId: null } : { OR: [{ schoolId: owner }, { schoolId: null }] },
    orderBy: { createdAt: "asc" },
    take: 200,
    omit: { sealed: true },
  });
  return rows
    .flatMap(({ id, kind, name, locale, hint, pausedAt, schoolId }) => {
      const known = kindOf(kind);
      if (known === undefined) return [];
      const isForAll = schoolId === null;
      return [
        { id, kind: known, name, locale: localeOf(locale), hint, isPaused: pausedAt !== null, isForAll },
      ];
    })
    .sort((left, right) => Number(left.isForAll) - Number(right.isForAll));
}

const localeOf = (text: string): Locale => localeSchema.catch("en").parse(text);

export type OpenChannel = { kind: ChannelKind; locale: Locale; settings: Record<string, string> | null };

/** A channel with its secrets, for whoever sends; `settings` is null where this installation's key does not open them. */
export async function openChannel(id: string): Promise<OpenChannel | null> {
  const row = await db().alertChannel.findUnique({
    where: { id },
    select: { kind: true, locale: true, sealed: true },
  });
  const kind = row && kindOf(row.kind);
  return row && kind
    ? { kind, locale: localeOf(row.locale), settings: settingsOf(id, kind, row.sealed) }
    : null;
}

function settingsOf(id: string, kind: ChannelKind, sealed: string): Record<string, string> | null {
  const text = openSealed(sealed, placeOf(id));
  const parsed = text === null ? null : channels[kind].schema.safeParse(JSON.parse(text));
  return parsed?.success ? parsed.data : null;
}

/** Where a channel's secrets belong: sealed text moved to another channel does not open. */
export const placeOf = (id: string): string => `alert-channel:${id}`;

export type DeliverySummary = {
  id: string;
  channelName: string;
  noticeKind: Notice["kind"];
  state: string;
  attempts: number;
  status: number | null;
  reason: Reason | null;
  nextAt: Date | null;
  at: Date;
};

/** What was sent of late, newest first. */
export async function listDeliveries(owner: Owner): Promise<DeliverySummary[]> {
  const rows = await db().delivery.findMany({
    where: owner === null ? { channel: { schoolId: null } } : { schoolId: owner },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    include: { channel: { select: { name: true } } },
  });
  return rows.flatMap(({ id, channel, notice, state, attempts, status, reason, nextAt, createdAt }) => {
    const parsed = noticeSchema.safeParse(notice);
    if (!parsed.success) return [];
    const { kind: noticeKind } = parsed.data;
    const known = reasons.find((one) => one === reason) ?? null;
    const next = state === "waiting" ? nextAt : null;
    const common = { id, channelName: channel.name, noticeKind, state, attempts, status };
    return [{ ...common, reason: known, nextAt: next, at: createdAt }];
  });
}

/** The names and the clock of a school, for the words of its notices. */
export async function placeOfSchool(schoolId: string): Promise<Place> {
  const row = await db().school.findUnique({ where: { id: schoolId }, select: { profile: true } });
  if (row === null) return { zone: "UTC", lines: [] };
  const { timezone, lines } = readProfile(row.profile, schoolId);
  return { zone: timezone, lines };
}

/** Mail servers that are watched: of one school, or of all. */
export async function watchedServers(owner: Owner): Promise<{ host: string; addresses: string[] }[]> {
  const rows = await db().school.findMany({
    where: { deletedAt: null, ...(owner === null ? {} : { id: owner }) },
    select: { id: true, profile: true },
    take: 2000,
  });
  return rows.map(({ id, profile }) => readProfile(profile, id).server);
}
