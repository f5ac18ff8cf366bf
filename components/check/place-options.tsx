"use client";

import { useTranslations } from "next-intl";
import type { Line } from "@/lib/core/profile";
import { lineLabel } from "@/lib/school/types";

export type LineChoice = Pick<Line, "id" | "name">;

/** Where something stands that looks, as the options of a select. Needs `check`. */
export function PlaceOptions({ lines }: { lines: LineChoice[] }) {
  const t = useTranslations("check.place");
  return (
    <>
      {lines.map((line) => (
        <option key={line.id} value={`line:${line.id}`}>
          {t("line", { line: lineLabel(line) })}
        </option>
      ))}
      <option value="server-lan">{t("server-lan")}</option>
      <option value="server">{t("server")}</option>
    </>
  );
}
