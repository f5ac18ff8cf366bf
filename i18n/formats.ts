import type { Formats } from "next-intl";

export const formats = {
  dateTime: {
    short: { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" },
    full: { dateStyle: "long", timeStyle: "medium" },
    day: { dateStyle: "long" },
    clock: { hour: "2-digit", minute: "2-digit" },
  },
  number: { percent: { style: "percent", maximumFractionDigits: 0 } },
} satisfies Formats;
