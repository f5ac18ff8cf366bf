import type { useTranslations } from "next-intl";
import { phoneVantageId } from "@/lib/check/place";
import type { Line } from "@/lib/core/profile";
import { lineLabel } from "@/lib/school/types";

const places = ["dashboard", "outside", "server-lan", "server"] as const;

/** A vantage in words: this Mailpath, a line by its name, a place, or the id of a line that is gone. */
export function vantageName(
  id: string,
  lines: readonly Pick<Line, "id" | "name">[],
  t: ReturnType<typeof useTranslations<"check">>,
): string {
  const line = lines.find((known) => known.id === id);
  if (line) return lineLabel(line);
  if (id === phoneVantageId) return t("vantage.phone");
  const place = places.find((known) => known === id);
  return place ? t(`vantage.${place}`) : id;
}
