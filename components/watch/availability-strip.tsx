import { availability, type Sum } from "@/lib/watch/history";

const height = 32;
const step = 8;
const gap = 1.5;

/** One bar for each hour or day: filled from below as far as looks were answered, from above where they were not. */
export function AvailabilityStrip({ bars, label }: { bars: readonly (Sum | null)[]; label: string }) {
  const width = bars.length * step;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="h-8 w-full"
      role="img"
      aria-label={label}
    >
      {bars.map((sum, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
        <Bar key={index} x={index * step} sum={sum} />
      ))}
    </svg>
  );
}

function Bar({ x, sum }: { x: number; sum: Sum | null }) {
  const part = sum && availability(sum);
  const width = step - gap;
  if (part === null) return <rect x={x} y={height - 2} width={width} height={2} className="fill-edge" />;
  // A single miss among hundreds has to be seen.
  const missed = part === 1 ? 0 : Math.max(4, (1 - part) * height);
  return (
    <>
      <rect x={x} y={missed} width={width} height={height - missed} className="fill-seen" />
      {missed > 0 && <rect x={x} y={0} width={width} height={missed} className="fill-barrier" />}
    </>
  );
}
