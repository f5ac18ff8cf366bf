"use client";

import { useTranslations } from "next-intl";
import { halfSeenOf, type Observation } from "@/lib/core/observation";
import { seenWord } from "./seen-word";

type Tone = { mark: string; ink: string };
const good: Tone = { mark: "✓", ink: "text-seen" };
const bad: Tone = { mark: "✕", ink: "text-barrier" };
const open: Tone = { mark: "○", ink: "text-muted" };
const odd: Tone = { mark: "!", ink: "text-caution" };

type Seen = Pick<Observation, "transport" | "smtp" | "error">;

/** Refused is an answer (an open stop); no answer is a barrier. Never colour alone: mark and word say it too. */
function toneOf(seen: Seen): Tone {
  const { transport, smtp } = seen;
  if (transport === "open") return smtp === null || smtp.outcome === "ok" ? good : odd;
  if (halfSeenOf(seen) !== null) return bad;
  return transport === "refused" || transport === "not-judged" ? open : bad;
}

/** What was seen of one endpoint, in words, with the greeting where there was one. Needs `check`. */
export function SeenWords({ seen }: { seen: Seen }) {
  const t = useTranslations("check");
  const greeting = seen.smtp?.greeting;
  return (
    <>
      <Said tone={toneOf(seen)} text={seenWord(seen, t)} />
      {greeting && <span className="block break-words text-muted text-sm">{greeting}</span>}
    </>
  );
}

/** For an address that the operator's rules do not let this Mailpath dial. */
export const NotAllowed = ({ text }: { text: string }) => <Said tone={odd} text={text} />;

const Said = ({ tone: { mark, ink }, text }: { tone: Tone; text: string }) => (
  <span className={`font-medium ${ink}`}>
    <span aria-hidden="true">{mark} </span>
    {text}
  </span>
);
