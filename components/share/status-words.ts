import type { useTranslations } from "next-intl";
import { type Reader, wordsOf } from "@/components/diagnosis/reader";
import { primaryFinding } from "@/lib/diagnosis/path-picture";
import type { FaultWords } from "@/lib/model/faults/types";
import type { StatusView } from "@/lib/share/types";

export type ShareWords = ReturnType<typeof useTranslations<"share">>;
export type StatusProps = { view: StatusView; reader: Reader; t: ShareWords };

/** The verdict's words: the page's heading, the feed's and the badge's. */
export function statusWords({ view, reader }: Pick<StatusProps, "view" | "reader">): FaultWords {
  const finding = primaryFinding(view.diagnosis);
  return wordsOf(reader, view.profile, view.diagnosis.primary, {
    line: finding?.line ?? null,
    vantage: finding?.vantage ?? null,
    port: finding?.detail.port ?? null,
  });
}
