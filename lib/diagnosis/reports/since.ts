/** When a message came, as a text tells it: an age, a moment, or a clock's face without zone and often without year. */
export type Since =
  | { kind: "age"; minutes: number }
  | { kind: "moment"; at: number }
  | { kind: "clock"; year: number | null; month: number; day: number; hour: number; minute: number };

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const named = new RegExp(`\\b(${months.join("|")})\\s+(\\d{1,2})\\s+(\\d{2}):(\\d{2})\\b`);
const numbered = /\b(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?/;
const minuteMs = 60_000;

/** What a line of a queue or a log says of when: Exim's age, ISO 8601, or syslog's own clock. */
export const readSince = (text: string): Since | null => readAge(text) ?? readClock(text);

function readClock(text: string): Since | null {
  const iso = numbered.exec(text);
  if (iso?.[6]) {
    const at = Date.parse(iso[0].replace(" ", "T"));
    return Number.isNaN(at) ? null : { kind: "moment", at };
  }
  if (iso) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = iso.slice(1, 6).map(Number);
    return { kind: "clock", year, month, day, hour, minute };
  }
  const match = named.exec(text);
  if (match === null) return null;
  const [day = 0, hour = 0, minute = 0] = match.slice(2, 5).map(Number);
  return { kind: "clock", year: null, month: months.indexOf(match[1] ?? "") + 1, day, hour, minute };
}

const unitMinutes: Readonly<Record<string, number>> = {
  s: 1 / 60,
  m: 1,
  h: 60,
  d: 1_440,
  w: 10_080,
  y: 525_600,
};

/** Exim's ages: `25m`, `3h`, `4d`. */
function readAge(text: string): Since | null {
  const [, count = "", unit = ""] = /^\s*(\d{1,6})([smhdwy])\s/.exec(text) ?? [];
  const minutes = unitMinutes[unit];
  return minutes === undefined ? null : { kind: "age", minutes: Number(count) * minutes };
}

/** Where and when the text was read: its clock is taken for the school's. */
export type ReadAt = { now: Date; timezone: string };

function wallOf(at: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat("en-US-u-hc-h23", {
    timeZone: timezone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
}

function isZone(timezone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: timezone }));
  } catch {
    return false;
  }
}

/** The moment at which a clock in that zone shows this face; without a year the last time that it did. */
function momentOf(clock: Extract<Since, { kind: "clock" }>, { now, timezone }: ReadAt): number {
  const zone = isZone(timezone) ? timezone : "UTC";
  const inYear = (year: number) => {
    const face = Date.UTC(year, clock.month - 1, clock.day, clock.hour, clock.minute);
    return face - (wallOf(face, zone) - face);
  };
  if (clock.year !== null) return inYear(clock.year);
  const thisYear = inYear(now.getUTCFullYear());
  return thisYear > now.getTime() + 1_440 * minuteMs ? inYear(now.getUTCFullYear() - 1) : thisYear;
}

/** The moment itself; null where it lies in the future, as a wrong clock or another zone makes it. */
export function momentSince(since: Since, read: ReadAt): Date | null {
  const now = read.now.getTime();
  const at =
    since.kind === "moment"
      ? since.at
      : since.kind === "age"
        ? now - since.minutes * minuteMs
        : momentOf(since, read);
  return Number.isFinite(at) && at <= now + minuteMs ? new Date(Math.min(at, now)) : null;
}
