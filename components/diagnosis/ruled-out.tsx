import { Disclosure } from "@/components/ui/disclosure";
import type { Diagnosis } from "@/lib/core/diagnosis";
import { repairOrder } from "@/lib/model/faults";
import { type Case, evidenceWords } from "./evidence-words";
import { nameOfLine, type Reader } from "./reader";

const shownAtOnce = 3;
type Rejected = Diagnosis["ruledOut"][number];

/** What people suspect first stands first. */
const suspects = [
  "mta-not-listening",
  "server-blocks-line",
  "outbound-mail-ports-blocked",
  "outbound-25-blocked",
  "no-connectivity",
];
const rank = ({ code }: Rejected): number => {
  const suspected = suspects.indexOf(code);
  return suspected === -1 ? suspects.length + repairOrder(code) : suspected;
};

/** Each explanation once, told of the line in question where it was rejected for several. */
function rejected({ diagnosis, profile }: Case): Rejected[] {
  const affected = diagnosis.findings.find(({ line }) => line !== null)?.line ?? profile.lines[0]?.id ?? null;
  const isFound = (code: string) => diagnosis.findings.some((finding) => finding.code === code);
  const byCode = new Map<string, Rejected>();
  for (const one of diagnosis.ruledOut) {
    if (isFound(one.code)) continue;
    if (!byCode.has(one.code) || one.line === affected) byCode.set(one.code, one);
  }
  return [...byCode.values()].toSorted((a, b) => rank(a) - rank(b));
}

export function ruledOutSentence(reader: Reader, about: Case, { code, line, because }: Rejected): string {
  const t = reader.diagnosis;
  const place = about.profile.lines.find(({ id }) => id === line);
  const what = t(`short.${code}`, { line: place ? nameOfLine(place) : t("next.unknownLine") });
  const reason = because.flatMap((one) => evidenceWords(reader, about, one)?.text ?? [])[0];
  return reason === undefined ? what : t("ruledOut.because", { what, reason });
}

export function RuledOut({ reader, about }: { reader: Reader; about: Case }) {
  const t = reader.diagnosis;
  const all = rejected(about).map((one) => ({ key: one.code, text: ruledOutSentence(reader, about, one) }));
  if (all.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="font-semibold">{t("ruledOut.title")}</h3>
      <Rejections all={all.slice(0, shownAtOnce)} />
      {all.length > shownAtOnce && (
        <Disclosure label={t("ruledOut.more", { count: all.length - shownAtOnce })}>
          <Rejections all={all.slice(shownAtOnce)} />
        </Disclosure>
      )}
    </div>
  );
}

const Rejections = ({ all }: { all: readonly { key: string; text: string }[] }) => (
  <ul className="mt-1 space-y-1 text-muted">
    {all.map(({ key, text }) => (
      <li key={key} className="break-words">
        {text}
      </li>
    ))}
  </ul>
);
