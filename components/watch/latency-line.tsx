import { meanLatency, type Sum } from "@/lib/watch/history";

const height = 32;
const step = 8;

/** Mean latency as a line, from 0 up to `most` milliseconds; broken where nothing answered. */
export function LatencyLine({
  bars,
  most,
  label,
}: {
  bars: readonly (Sum | null)[];
  most: number;
  label: string;
}) {
  const points = bars.map((sum, index) => {
    const mean = sum && meanLatency(sum);
    if (mean === null) return null;
    const y = height - 1 - (mean / Math.max(1, most)) * (height - 2);
    return `${index * step + step / 2},${y.toFixed(1)}`;
  });
  return (
    <svg
      viewBox={`0 0 ${bars.length * step} ${height}`}
      preserveAspectRatio="none"
      className="h-8 w-full"
      role="img"
      aria-label={label}
    >
      <path
        d={pathOf(points)}
        fill="none"
        strokeWidth={2}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
        className="stroke-lane"
      />
    </svg>
  );
}

/** A point that stands alone is drawn as a short stroke. */
function pathOf(points: readonly (string | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return "";
      const isFirst = index === 0 || points[index - 1] === null;
      return isFirst ? `M${point}h0.1` : `L${point}`;
    })
    .join("");
}
