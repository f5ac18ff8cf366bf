/** Planned work, in the wall-clock time of a named zone. */
export type Window = {
  zone: string;
  /** `2026-03-29T01:30`, as the clock on the wall there shows it. */
  startsLocal: string;
  endsLocal: string;
  repeats: "once" | "daily" | "weekly";
  cancelledAt: Date | null;
};

export type Span = { start: Date; end: Date };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const everyMs = { once: 0, daily: dayMs, weekly: 7 * dayMs };

/** `2026-03-29T01:30` read as if it were UTC, in milliseconds; null for what is no such time. */
export function wallTime(local: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const at = Date.parse(`${local}:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 16) !== local ? null : at;
}

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the wall shows in a zone at an instant, as `wallTime` has it. */
function wallAt(zone: string, at: number): number {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat("en", { timeZone: zone, ...clockParts });
  clocks.set(zone, clock);
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const clockParts = {
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
} as const;

/** The first and last instant at which the wall shows a time: two where clocks go back, the jump itself where they skip it. */
function instants(zone: string, wall: number): { first: number; last: number } {
  const guesses = [wall - dayMs, wall + dayMs].map((near) => wall - (wallAt(zone, near) - near));
  const real = guesses.filter((at) => wallAt(zone, at) === wall);
  if (real.length > 0) return { first: Math.min(...real), last: Math.max(...real) };
  const jump = firstAtOrAfter(zone, wall, Math.min(...guesses), Math.max(...guesses));
  return { first: jump, last: Math.max(...guesses) };
}

/** The first minute between two instants at which the wall is past a time that it never shows. */
function firstAtOrAfter(zone: string, wall: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / minuteMs / 2) * minuteMs;
    if (wallAt(zone, middle) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

function spanAt({ zone }: Window, starts: number, ends: number): Span {
  return { start: new Date(instants(zone, starts).first), end: new Date(instants(zone, ends).last) };
}

/** The spans of a window around an instant: the one before, the one now or next, and the one after. */
export function spansAround(window: Window, at: Date): Span[] {
  const [starts, ends] = [wallTime(window.startsLocal), wallTime(window.endsLocal)];
  if (window.cancelledAt !== null || starts === null || ends === null || !isZone(window.zone)) return [];
  const every = everyMs[window.repeats];
  if (every === 0) return [spanAt(window, starts, ends)];
  const turn = Math.floor((wallAt(window.zone, at.getTime()) - starts) / every);
  return [turn - 1, turn, turn + 1]
    .filter((number) => number >= 0)
    .map((number) => spanAt(window, starts + number * every, ends + number * every));
}

const holds = (at: Date) => (span: Span) => span.start <= at && at < span.end;

/** When the work that is going on at an instant ends; null where none is. Windows that touch count as one. */
export function maintenanceEnd(windows: readonly Window[], at: Date): Date | null {
  let end: Date | null = null;
  for (let turn = 0; turn < 50; turn += 1) {
    const next = latestEnd(windows, end ?? at);
    if (next === null) break;
    end = next;
  }
  return end;
}

function latestEnd(windows: readonly Window[], at: Date): Date | null {
  const ends = windows.flatMap((window) =>
    spansAround(window, at)
      .filter(holds(at))
      .map(({ end }) => end),
  );
  return ends.length === 0 ? null : new Date(Math.max(...ends.map(Number)));
}

/** Whether planned work is going on: checks go on as ever, and nobody is called. */
export const isUnderMaintenance = (windows: readonly Window[], at: Date): boolean =>
  maintenanceEnd(windows, at) !== null;
