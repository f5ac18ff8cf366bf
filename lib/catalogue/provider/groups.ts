import type { Locale, Words } from "@/lib/core/locale";
import type { ProviderKind, ProviderRecord } from "../types";
import { nameOfRecord } from "./book";

export const kindNames: Readonly<Record<ProviderKind, Words>> = {
  fixed: { en: "fixed line", ja: "固定回線" },
  cable: { en: "cable", ja: "ケーブルテレビ" },
  mobile: { en: "mobile", ja: "モバイル" },
  campus: { en: "campus or school network", ja: "大学・学校の網" },
  cloud: { en: "cloud", ja: "クラウド" },
  vps: { en: "server host", ja: "レンタルサーバー・VPS" },
};

const kindOrder = Object.keys(kindNames) as ProviderKind[];
const hosts: Words = { en: "Clouds and server hosts", ja: "クラウド・サーバー事業者" };
const elsewhere: Words = { en: "Not tied to a country", ja: "国を問わないもの" };
const hostsKey = "hosts";
const isHost = ({ kind }: ProviderRecord): boolean => kind === "cloud" || kind === "vps";

/** Fit for a link to the group. */
const keyOf = (record: ProviderRecord): string =>
  isHost(record) ? hostsKey : (record.country?.toLowerCase() ?? "world");

/** The name of the country of a line, or what the hosts are called together. */
export function groupName(record: ProviderRecord, lang: Locale): string {
  if (isHost(record)) return hosts[lang];
  if (record.country === null) return elsewhere[lang];
  return new Intl.DisplayNames([lang], { type: "region" }).of(record.country) ?? record.country;
}

export type ProviderGroup = { key: string; name: string; records: ProviderRecord[] };

/** Records by country, the hosts last of all; in a group by kind, then by name. The country with most comes first. */
export function groupProviders(records: readonly ProviderRecord[], lang: Locale): ProviderGroup[] {
  const groups = new Map<string, ProviderGroup>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key) ?? { key, name: groupName(record, lang), records: [] };
    groups.set(key, { ...group, records: [...group.records, record] });
  }
  const last = ({ key }: ProviderGroup) => Number(key === hostsKey);
  const rank = ({ kind }: ProviderRecord) => kindOrder.indexOf(kind);
  const byName = (a: ProviderRecord, b: ProviderRecord) =>
    nameOfRecord(a, lang).localeCompare(nameOfRecord(b, lang), lang);
  return [...groups.values()]
    .toSorted(
      (a, b) =>
        last(a) - last(b) || b.records.length - a.records.length || a.name.localeCompare(b.name, lang),
    )
    .map((group) => ({
      ...group,
      records: group.records.toSorted((a, b) => rank(a) - rank(b) || byName(a, b)),
    }));
}
