import { exemptionWords } from "@/lib/catalogue/provider/provider-words";
import { isPage } from "@/lib/catalogue/provider/source";
import type { ProviderRecord } from "@/lib/catalogue/types";
import type { DiagnosisCode } from "@/lib/core/diagnosis";
import { smtpPort } from "@/lib/core/port";
import type { Line } from "@/lib/core/profile";
import { aside, blank, bullets, type HandoutDocument, heading, paragraph, table, title } from "../document";
import { evidenceHead, evidenceRows } from "../evidence";
import { type Facts, nameOf, stoppedLines } from "../facts";
import type { HandoutEntry } from "../types";

/** The line that was asked for, else the one that is blocked, else none. */
const lineOf = (facts: Facts): Line | null =>
  facts.profile.lines.find(({ id }) => id === facts.line) ?? stoppedLines(facts)[0] ?? null;

/** Whether the mail server gave its greeting on 25 to somebody who stands elsewhere. */
const answersElsewhere = ({ observations }: Facts, line: Line | null): boolean =>
  observations.some(
    ({ target, smtp, vantage }) =>
      target.role === "server" &&
      target.port === smtpPort &&
      smtp?.outcome === "ok" &&
      vantage.line !== line?.id,
  );

/** What the letter claims, which is no more than what the diagnosis found on this very line. */
function claim(facts: Facts, line: Line | null): string {
  const { host, lang, diagnosis } = facts;
  const has = (wanted: DiagnosisCode) =>
    line !== null &&
    diagnosis.findings.some((finding) => finding.code === wanted && finding.line === line.id);
  const elsewhere = answersElsewhere(facts, line);
  if (has("outbound-25-blocked")) {
    if (lang === "ja")
      return `上記の回線から外へ向かう25番ポートの通信が止まっています。${elsewhere ? `本校のメールサーバー(${host})は、別の場所からは応答しています。` : ""}本回線で25番ポートが制限されている(OP25B)ものと考えています。`;
    return `From this line connections to port 25 do not get through. ${elsewhere ? `Our own mail server, ${host}, answers on the same port from elsewhere. ` : ""}We take it that outgoing port 25 is blocked on this line (OP25B).`;
  }
  if (has("outbound-25-proxied"))
    return lang === "ja"
      ? `上記の回線から本校のメールサーバー(${host})の25番ポートにつなぐと、別の機器が応答します。貴社の設備によるものかを教えてください。`
      : `When we connect from this line to port 25 of our mail server, ${host}, another machine answers in its place. Please tell us whether it is yours.`;
  return lang === "ja"
    ? `上記の回線で、外向きの25番ポートが制限されているか(OP25B)を教えてください。本校のメールサーバーは${host}です。`
    : `We should like to know whether outgoing port 25 is blocked on this line (OP25B). Our mail server is ${host}.`;
}

const nameOfProvider = (line: Line | null, facts: Facts): string =>
  line === null || line.isp === "other" ? blank : facts.providers.name(line.isp, facts.lang);

/** The provider's own page, when it is the provider's and documented; hearsay is nothing to write to it about. */
function ownPage(record: ProviderRecord | null): string | null {
  if (record === null || record.confidence !== "documented") return null;
  return record.sources.find(({ by, url }) => by === "provider" && isPage(url))?.url ?? null;
}

function evidence(facts: Facts, line: Line | null): HandoutDocument {
  const rows = line === null ? [] : evidenceRows(facts, line);
  const empty = [blank, blank, blank, blank];
  return [table(evidenceHead(facts.lang), ...(rows.length > 0 ? rows : [empty, empty]))];
}

function english(facts: Facts): HandoutDocument {
  const line = lineOf(facts);
  const record = line === null ? null : facts.providers.record(line.isp);
  const page = ownPage(record);
  const route = record === null || page === null ? null : exemptionWords(record, "en");
  return [
    aside(facts.today),
    paragraph(`${nameOfProvider(line, facts)}`, "Customer support"),
    aside(facts.school, blank, `Name: ${blank}`, `Telephone: ${blank}`),
    title(`Outgoing port ${smtpPort} on our line`),
    paragraph(
      `Contract number: ${blank}`,
      `Line: ${line === null ? blank : nameOf(line)}`,
      `Address of the line: ${line?.publicAddress ?? blank}`,
    ),
    paragraph(claim(facts, line)),
    heading("What we saw"),
    ...evidence(facts, line),
    heading("What we ask"),
    bullets(...wishesFor(record).map((wish) => wishes[wish].en)),
    ...(route === null ? [] : [paragraph(`According to your own page: ${route}`, page ?? "")]),
    paragraph("Please tell us as well how you announce such changes, and to which address."),
    paragraph(`Please answer by: ${blank}`),
  ];
}

const wishes = {
  fixed: {
    en: "Which plan with a fixed address is exempt, what does it cost, and when can it start?",
    ja: "制限の対象にならない固定IPアドレスの契約について、種類、料金、開始できる日を教えてください。",
  },
  lift: {
    en: "Please exempt this line from the block. The school runs its own mail server.",
    ja: "本回線を制限の対象から外してください。本校は自前のメールサーバーを運用しています。",
  },
  register: {
    en: "Please register this line as one from which our own mail server is used, or send us the form for it.",
    ja: "自前のメールサーバーを使う回線として登録してください。申請書があればお送りください。",
  },
  since: {
    en: "Since when has the block been in force on this line?",
    ja: "本回線では、いつから制限されているでしょうか。",
  },
  ports: {
    en: "Are ports 587 and 465 open on this line, and will they stay so?",
    ja: "587番と465番のポートは、本回線から使えますか。今後も使えますか。",
  },
} as const;

/** Where the provider documents its way out, that way is asked for; else both usual ones. */
function wishesFor(record: ProviderRecord | null): (keyof typeof wishes)[] {
  const route = record?.confidence === "documented" ? record.exemption?.route : undefined;
  if (route === "fixed-address") return ["fixed", "since", "ports"];
  if (route === "register") return ["register", "since", "ports"];
  if (route === "ask") return ["lift", "since", "ports"];
  if (route === "none") return ["since", "ports"];
  return ["lift", "fixed", "since", "ports"];
}

function japanese(facts: Facts): HandoutDocument {
  const line = lineOf(facts);
  const record = line === null ? null : facts.providers.record(line.isp);
  const page = ownPage(record);
  const route = record === null || page === null ? null : exemptionWords(record, "ja");
  return [
    aside(facts.today),
    paragraph(`${nameOfProvider(line, facts)}`, "カスタマーサポート 御中"),
    aside(facts.school, `担当: ${blank}`, `電話: ${blank}`),
    title("25番ポートの制限(OP25B)についてのお願い"),
    paragraph(
      `契約番号: ${blank}`,
      `回線: ${line === null ? blank : nameOf(line)}`,
      `回線のIPアドレス: ${line?.publicAddress ?? blank}`,
    ),
    paragraph("平素よりお世話になっております。"),
    paragraph(claim(facts, line)),
    heading("確認した結果"),
    ...evidence(facts, line),
    heading("お願い"),
    bullets(...wishesFor(record).map((wish) => wishes[wish].ja)),
    ...(route === null ? [] : [paragraph(`貴社のご案内: ${route}`, page ?? "")]),
    paragraph("このような変更がある場合のお知らせの方法と宛先も、あわせて教えてください。"),
    paragraph(`ご回答の希望日: ${blank}`),
  ];
}

export const provider: HandoutEntry = {
  id: "provider",
  name: { en: "Letter to the provider", ja: "プロバイダーへの手紙" },
  purpose: {
    en: "Asks for the exemption or the fixed address, with what was seen, when and from where.",
    ja: "いつ、どこから、何を確かめたかを示し、制限の対象外とすること、または固定IPアドレスを依頼します。",
  },
  look: "pages",
  asksLine: true,
  write: { en: english, ja: japanese },
};
