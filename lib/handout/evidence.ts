import { formatHostPort } from "@/lib/core/host";
import type { Locale, Words } from "@/lib/core/locale";
import type { Observation } from "@/lib/core/observation";
import type { Line } from "@/lib/core/profile";
import { cellKey, latestSights, type Sight, type SightWord } from "@/lib/diagnosis/sight";
import { type Facts, momentOf, nameOf } from "./facts";

/** What one look came to, for an engineer at the provider. */
const results: Readonly<Record<SightWord, Words>> = {
  answers: { en: "connected, SMTP greeting received", ja: "接続成功、SMTPの応答あり" },
  connects: { en: "connected", ja: "接続成功" },
  "other-answers": { en: "answered by another machine than the server", ja: "サーバーとは別の機器が応答" },
  silent: { en: "connected, no greeting", ja: "接続成功、応答なし" },
  closed: { en: "connected, then closed", ja: "接続後に切断" },
  "not-smtp": { en: "answered, not SMTP", ja: "SMTP以外の応答" },
  tempfail: { en: "connected, refused for now (4xx)", ja: "接続成功、一時的に拒否(4xx)" },
  rejected: { en: "connected, refused (5xx)", ja: "接続成功、拒否(5xx)" },
  "tls-failed": { en: "connected, TLS failed", ja: "接続成功、TLS失敗" },
  refused: { en: "refused (RST)", ja: "拒否(RST)" },
  reset: { en: "connected, then reset (RST)", ja: "接続後にリセット(RST)" },
  "no-answer": { en: "no answer (timeout)", ja: "応答なし(タイムアウト)" },
  unreachable: { en: "unreachable (ICMP)", ja: "到達不能(ICMP)" },
  "no-name": { en: "name not resolved", ja: "名前解決に失敗" },
  "not-open": { en: "not open", ja: "接続不可" },
  "not-judged": { en: "not judged", ja: "判定せず" },
};

const mostRows = 14;
const roles: Readonly<Record<Observation["target"]["role"], Words>> = {
  server: { en: "our mail server", ja: "本校のメールサーバー" },
  control: { en: "for comparison", ja: "比較対象" },
};

const placeOf = ({ vantage }: Observation, facts: Facts): string => {
  const line = facts.profile.lines.find(({ id }) => id === vantage.line);
  if (line !== undefined) return nameOf(line);
  const outside = { en: "another network", ja: "校外の回線" };
  return vantage.place === "outside" ? outside[facts.lang] : vantage.id;
};

function rowOf({ observation, word, at }: Sight, facts: Facts): string[] {
  const { role, host, port } = observation.target;
  const target = `${formatHostPort(host, port)} (${roles[role][facts.lang]})`;
  return [momentOf(facts, at), placeOf(observation, facts), target, results[word][facts.lang]];
}

/** From the line first, and of each place the mail server before what it is compared with. */
function rank({ observation: { vantage, target } }: Sight, line: Line): number {
  const here = vantage.line === line.id ? 0 : 2;
  return here + (target.role === "server" ? 0 : 1);
}

/** The looks that prove a block on a line: the line's own, its controls, and what answered elsewhere and not here. */
export function evidenceRows(facts: Facts, line: Line): string[][] {
  const sights = [...latestSights(facts.observations).values()].filter(({ word }) => word !== "not-judged");
  const key = ({ observation: { target } }: Sight) => cellKey("", target.role, target.host, target.port);
  const own = sights.filter(({ observation }) => observation.vantage.line === line.id);
  const blocked = new Set(own.filter(({ tone }) => tone === "stop").map(key));
  return sights
    .filter((sight) => own.includes(sight) || (blocked.has(key(sight)) && sight.tone === "good"))
    .toSorted((a, b) => rank(a, line) - rank(b, line))
    .slice(0, mostRows)
    .map((sight) => rowOf(sight, facts));
}

export const evidenceHead = (lang: Locale): string[] =>
  lang === "ja" ? ["日時", "接続元の回線", "接続先", "結果"] : ["Time", "From", "To", "Result"];
