import type { StateStretch } from "@/lib/watch/stretches";

const width = 1_000;
const height = 16;
const looks = { well: "fill-seen", trouble: "fill-barrier", unknown: "fill-edge" } as const;

/** The states of a school one after the other; trouble is taller as well as of another colour. */
export function StateBand({ stretches, label }: { stretches: readonly StateStretch[]; label: string }) {
  const begin = stretches[0]?.from.getTime() ?? 0;
  const end = stretches.at(-1)?.to.getTime() ?? 1;
  const place = (at: Date) => ((at.getTime() - begin) / Math.max(1, end - begin)) * width;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="h-4 w-full"
      role="img"
      aria-label={label}
    >
      {stretches.map(({ from, to, state }) => (
        <rect
          key={from.toISOString()}
          x={place(from)}
          y={state === "trouble" ? 0 : height / 3}
          width={Math.max(3, place(to) - place(from))}
          height={state === "trouble" ? height : height / 3}
          className={looks[state]}
        />
      ))}
    </svg>
  );
}
