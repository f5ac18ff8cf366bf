import type { Reader } from "./reader";

type WhenProps = { reader: Reader; at: string | Date; clock?: boolean };

/** Relative first; the exact time on hover, and in print where nobody can hover. */
export function When({ reader: { format, now }, at, clock = false }: WhenProps) {
  const date = new Date(at);
  const exact = format.dateTime(date, "full");
  const isToday = format.dateTime(date, "day") === format.dateTime(now, "day");
  const shown = clock ? format.dateTime(date, isToday ? "clock" : "short") : format.relativeTime(date, now);
  return (
    <time dateTime={date.toISOString()} title={exact} className="when">
      <span className="print:hidden">{shown}</span>
      <span className="hidden print:inline">{exact}</span>
    </time>
  );
}
