"use client";

import { useTranslations } from "next-intl";
import type { RunRow } from "@/lib/check/types";
import { slowGreeting } from "@/lib/diagnosis/stages";
import { NotAllowed, SeenWords } from "./seen-words";
import { Transcript } from "./transcript";

export function ResultCell({ item, observation, isRunning }: RunRow & { isRunning: boolean }) {
  const t = useTranslations("check");
  if (item.kind === "refused") return <NotAllowed text={t("refusal.cell")} />;
  if (observation === null)
    return <span className="text-muted">{isRunning ? `… ${t("waiting")}` : "–"}</span>;
  const waited = slowGreeting(observation);
  return (
    <>
      <SeenWords seen={observation} />
      {waited !== null && (
        <span className="block text-caution text-sm">
          {t("slow", { seconds: Math.round(waited / 1000) })}
        </span>
      )}
      <details className="mt-1">
        <summary className="min-h-6 text-lane text-sm underline-offset-4 hover:underline">
          {t("transcript.show")}
        </summary>
        <div className="pt-2">
          <Transcript observation={observation} />
        </div>
      </details>
    </>
  );
}
