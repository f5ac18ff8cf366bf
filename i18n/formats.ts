import type { Formats } from "next-intl";

/** Of the day's 24 hours in either language: a log of a mail server counts so as well. */
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

export const formats = {
  dateTime: {
    short: { month: "short", day: "numeric", ...clock },
    full: { dateStyle: "long", timeStyle: "medium", hourCycle: "h23" },
    day: { dateStyle: "long" },
    clock,
  },
  number: { percent: { style: "percent", maximumFractionDigits: 0 } },
} satisfies Formats;
