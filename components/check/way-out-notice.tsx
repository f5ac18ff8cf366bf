"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { RunRow } from "@/lib/check/types";
import { wayOut } from "@/lib/check/way-out";

const kinds = { open: "good", blocked: "bad", unknown: "info" } as const;
const words = { open: "mailOpen", blocked: "mailBlocked", unknown: "mailUnknown" } as const;

/** Whether this machine may judge port 25 at all. */
export function WayOutNotice({ rows }: { rows: RunRow[] }) {
  const t = useTranslations("check.wayOut");
  const seen = rows.flatMap(({ observation }) => (observation === null ? [] : [observation]));
  if (seen.length === 0) return null;
  const { mail, web } = wayOut(seen);
  const isCutOff = web === "blocked" && mail !== "open";
  return (
    <Notice kind={isCutOff ? "bad" : kinds[mail]} title={t("title")}>
      <p>{isCutOff ? t("webBlocked") : t(words[mail])}</p>
    </Notice>
  );
}
