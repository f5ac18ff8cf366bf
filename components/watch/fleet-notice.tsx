import type { Reader } from "@/components/diagnosis/reader";
import { Notice } from "@/components/ui/notice";
import { providerName } from "@/lib/catalogue/names";
import type { DiagnosisCode } from "@/lib/core/diagnosis";
import type { FleetPattern } from "@/lib/watch/types";
import { clockWords, type WatchT } from "./watch-words";

type Props = { reader: Reader; t: WatchT; patterns: readonly FleetPattern[]; schoolId: string };

/** On a school's page: that other schools of its provider have the same since today. */
export function FleetNotice({ reader, t, patterns, schoolId }: Props) {
  const own = patterns.filter(({ schools }) => schools.some(({ id }) => id === schoolId));
  return own.map(({ provider, code, since, schools }) => (
    <div key={`${provider} ${code}`} className="mb-6">
      <Notice kind="caution" title={t("fleet.title")}>
        <p>
          {t("fleet.others", {
            count: schools.length - 1,
            provider: providerName(provider, reader.lang),
            when: clockWords(reader, since),
          })}
        </p>
      </Notice>
    </div>
  ));
}

/** Above the list of schools: what several of one provider have in common since today. */
export function FleetList({ reader, t, patterns }: Omit<Props, "schoolId">) {
  if (patterns.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice kind="caution" title={t("fleet.title")}>
        <ul className="list-disc space-y-1 pl-5">
          {patterns.map(({ provider, code, since, schools }) => (
            <li key={`${provider} ${code}`}>
              {t("fleet.text", {
                count: schools.length,
                provider: providerName(provider, reader.lang),
                when: clockWords(reader, since),
                what: shortWords(reader, t, code),
              })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

const shortWords = (reader: Reader, t: WatchT, code: DiagnosisCode): string =>
  code === "inconclusive"
    ? t("change.unnamed")
    : reader.diagnosis(`short.${code}`, { line: t("fleet.line") });
