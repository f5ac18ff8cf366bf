import type { MtaId } from "@/lib/core/catalogue-ids";

/** How each server program names itself by default. An administrator may have changed it: a guess, never a fact. */
const marks: readonly [RegExp, MtaId][] = [
  [/\bPostfix\b/i, "postfix"],
  [/\bESMTP Sendmail\b|\bSendmail \d/i, "sendmail-m4"],
  [/\bESMTP Exim\b|\bExim \d/i, "exim"],
  [/\bOpenSMTPD\b/i, "opensmtpd"],
  [/\bESMTP Courier\b|\bCourier\b/i, "courier"],
  [/\bMicrosoft ESMTP MAIL Service\b/i, "exchange"],
  [/\bhMailServer\b/i, "hmailserver"],
  [/\bHaraka\b/i, "haraka"],
  [/\bStalwart\b/i, "stalwart"],
  [/\bMDaemon\b/i, "mdaemon"],
];

export const guessMta = (greeting: string): MtaId | null =>
  marks.find(([mark]) => mark.test(greeting))?.[1] ?? null;
