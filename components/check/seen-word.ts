import type { useTranslations } from "next-intl";
import { halfSeenOf, type Observation, type SmtpResult } from "@/lib/core/observation";

type Seen = Pick<Observation, "transport" | "smtp" | "error">;

/** A server that greeted and then said no more is not one that says nothing. */
const outcomeWord = ({ outcome, greeting }: SmtpResult) =>
  outcome === "silent" && greeting !== null ? "stall" : outcome;

/** What was seen of one endpoint, as one word or a few. */
export function seenWord(seen: Seen, t: ReturnType<typeof useTranslations<"check">>): string {
  const { transport, smtp } = seen;
  if (transport === "open" && smtp !== null) return t(`outcome.${outcomeWord(smtp)}`);
  const half = halfSeenOf(seen);
  return half ? t(`half.${half}`) : t(`transport.${transport}`);
}
