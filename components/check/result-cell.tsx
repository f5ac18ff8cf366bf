"use client";

import { useTranslations } from "next-intl";
import type { RunRow } from "@/lib/check/types";
import type { Observation, SmtpResult } from "@/lib/core/observation";
import { slowGreeting } from "@/lib/diagnosis/stages";
import { Transcript } from "./transcript";

type Tone = { mark: string; ink: string };
const good: Tone = { mark: "✓", ink: "text-seen" };
const bad: Tone = { mark: "✕", ink: "text-barrier" };
const open: Tone = { mark: "○", ink: "text-muted" };
const odd: Tone = { mark: "!", ink: "text-caution" };

/** Refused is an answer (an open stop); no answer is a barrier. Never colour alone: mark and word say it too. */
function toneOf({ transport, smtp }: Observation): Tone {
  if (transport === "open") return smtp === null || smtp.outcome === "ok" ? good : odd;
  if (transport === "refused" || transport === "not-judged") return open;
  return bad;
}

/** A server that greeted and then said no more is not one that says nothing. */
const outcomeWord = ({ outcome, greeting }: SmtpResult) =>
  outcome === "silent" && greeting !== null ? "stall" : outcome;

export function ResultCell({ item, observation, isRunning }: RunRow & { isRunning: boolean }) {
  const t = useTranslations("check");
  if (item.kind === "refused") return <Said tone={odd} text={t("refusal.cell")} />;
  if (observation === null)
    return <span className="text-muted">{isRunning ? `… ${t("waiting")}` : "–"}</span>;
  const { transport, smtp } = observation;
  const isOpen = transport === "open" && smtp !== null;
  const waited = slowGreeting(observation);
  return (
    <>
      <Said
        tone={toneOf(observation)}
        text={isOpen ? t(`outcome.${outcomeWord(smtp)}`) : t(`transport.${transport}`)}
      />
      {smtp?.greeting && <span className="block break-words text-muted text-sm">{smtp.greeting}</span>}
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

const Said = ({ tone: { mark, ink }, text }: { tone: Tone; text: string }) => (
  <span className={`font-medium ${ink}`}>
    <span aria-hidden="true">{mark} </span>
    {text}
  </span>
);
