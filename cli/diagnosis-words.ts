import type { Diagnosis, DiagnosisCode } from "@/lib/core/diagnosis";
import { formatHostPort } from "@/lib/core/host";
import type { Locale, Words } from "@/lib/core/locale";
import type { Profile } from "@/lib/core/profile";
import { faultWords } from "@/lib/model/faults";

const headings: Words<
  Record<"alsoTrue" | "ruledOut" | "next" | "remedies" | "recommended" | "observation", string>
> = {
  en: {
    alsoTrue: "Also true",
    ruledOut: "Ruled out",
    next: "Check next",
    remedies: "Ways out",
    recommended: "recommended",
    observation: "observation",
  },
  ja: {
    alsoTrue: "そのほかに分かったこと",
    ruledOut: "除外した原因",
    next: "次に確認すること",
    remedies: "対処の方法",
    recommended: "おすすめ",
    observation: "結果",
  },
};

const percent = (confidence: number) => `${Math.round(confidence * 100)} %`;

type Place = { line?: string | null; vantage?: string | null; detail?: { port?: number | undefined } };

function titleOf(code: DiagnosisCode, place: Place, profile: Profile, lang: Locale) {
  const line = profile.lines.find((one) => one.id === place.line);
  const port = place.detail?.port;
  return faultWords(code, lang, {
    ...(place.line ? { line: line?.name ?? place.line } : {}),
    ...(place.vantage ? { vantage: place.vantage } : {}),
    ...(port === undefined ? {} : { port }),
  });
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${heading}:`, ...lines.map((line) => `  - ${line}`)];
}

/** A diagnosis as a person on a terminal reads it: the verdict first, then why, then the way out. */
export function diagnosisText(diagnosis: Diagnosis, profile: Profile, lang: Locale): string {
  const words = headings[lang];
  const first = diagnosis.findings.find((finding) => finding.code === diagnosis.primary);
  const said = titleOf(diagnosis.primary, first ?? {}, profile, lang);
  const others = diagnosis.findings.filter((finding) => finding !== first);
  const because = (indexes: readonly unknown[]) =>
    indexes
      .filter((one) => typeof one === "number")
      .map((one) => `${words.observation} ${one}`)
      .join(", ");
  const lines = [
    said.title + (first ? ` (${percent(first.confidence)})` : ""),
    said.why,
    said.meaning,
    said.next,
    ...listed(
      words.alsoTrue,
      others.map((one) => `${titleOf(one.code, one, profile, lang).title} (${percent(one.confidence)})`),
    ),
    ...listed(
      words.ruledOut,
      diagnosis.ruledOut.map(
        (one) => `${one.code}${one.line ? ` (${one.line})` : ""}: ${because(one.because)}`,
      ),
    ),
    ...listed(
      words.next,
      diagnosis.nextChecks.map(
        ({ vantage, target }) => `${vantage} → ${formatHostPort(target.host, target.port)}`,
      ),
    ),
    ...listed(
      words.remedies,
      diagnosis.remedies.map((one) => one.kind + (one.recommended ? ` (${words.recommended})` : "")),
    ),
  ];
  return `${lines.join("\n")}\n`;
}
