import type { useTranslations } from "next-intl";
import { type Reader, wordsOf } from "@/components/diagnosis/reader";
import type { DiagnosisCode } from "@/lib/core/diagnosis";
import type { Profile } from "@/lib/core/profile";
import type { StoredChange } from "@/lib/watch/types";

export type WatchT = ReturnType<typeof useTranslations<"watch">>;

/** What a state is called. "More than one explanation fits" is none of a schedule's business: ports are. */
export function stateSentence(
  reader: Reader,
  t: WatchT,
  profile: Profile,
  { code, line }: { code: DiagnosisCode; line: string | null },
): string {
  return code === "inconclusive" ? t("change.unnamed") : wordsOf(reader, profile, code, { line }).title;
}

export const changeSentence = (reader: Reader, t: WatchT, profile: Profile, change: StoredChange): string =>
  change.kind === "mended" && change.toCode === "inconclusive"
    ? t("change.answersAgain")
    : stateSentence(reader, t, profile, { code: change.toCode, line: change.line });

/** The time of day; with the date where it was not today. */
export function clockWords({ format, now }: Reader, at: Date): string {
  const isToday = format.dateTime(at, "day") === format.dateTime(now, "day");
  return format.dateTime(at, isToday ? "clock" : "short");
}
