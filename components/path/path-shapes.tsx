import type { ReactNode } from "react";
import type { LaneEnd, SegmentStyle } from "@/lib/diagnosis/path-picture";

/** Presentation attributes only: a page's policy forbids style attributes, and static markup has no style sheet of ours. */
export const laneColour = (port: number): string => {
  if (port === 25) return "var(--lane-25)";
  if (port === 587) return "var(--lane-587)";
  return port === 465 ? "var(--lane-465)" : "var(--lane-other)";
};

const strokes: Record<SegmentStyle, { strokeWidth: number; strokeDasharray?: string }> = {
  seen: { strokeWidth: 6 },
  unseen: { strokeWidth: 5, strokeDasharray: "0.1 13" },
  predicted: { strokeWidth: 5, strokeDasharray: "6 10" },
};

export const Rail = ({ d, style, port }: { d: string; style: SegmentStyle; port: number }) => (
  <path
    d={d}
    fill="none"
    stroke={style === "unseen" ? "var(--faint)" : laneColour(port)}
    strokeLinecap="round"
    {...strokes[style]}
  />
);

export const Station = ({
  x,
  y,
  r = 6.5,
  colour = "var(--ink)",
}: {
  x: number;
  y: number;
  r?: number;
  colour?: string;
}) => <circle cx={x} cy={y} r={r} fill="var(--sheet)" stroke={colour} strokeWidth={2.6} />;

type LabelProps = {
  x: number;
  y: number;
  children: ReactNode;
  anchor?: "start" | "middle" | "end";
  colour?: string;
  size?: number;
  bold?: boolean;
};

export const Label = ({
  x,
  y,
  children,
  anchor = "middle",
  colour = "var(--ink)",
  size = 14,
  bold = false,
}: LabelProps) => (
  <text
    x={x}
    y={y}
    textAnchor={anchor}
    fill={colour}
    fontSize={size}
    fontWeight={bold ? 650 : 400}
    // A thin edge of paper keeps words readable where they cross a rail.
    stroke="var(--sheet)"
    strokeWidth={4}
    strokeLinejoin="round"
    paintOrder="stroke"
  >
    {children}
  </text>
);

/** A wall across the lane, hatched so that it is one without colour as well. */
export function Barrier({ x, y, id }: { x: number; y: number; id: string }) {
  return (
    <g>
      <pattern id={id} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="9" height="9" fill="var(--sheet)" />
        <rect width="4" height="9" fill="var(--barrier)" />
      </pattern>
      <rect
        x={x - 18}
        y={y - 22}
        width={36}
        height={44}
        rx={5}
        fill={`url(#${id})`}
        stroke="var(--barrier)"
        strokeWidth={2.4}
      />
    </g>
  );
}

/** A lane that nobody serves yet: a buffer stop with an open ring. */
export const OpenStop = ({ x, y, colour }: { x: number; y: number; colour: string }) => (
  <g>
    <circle cx={x} cy={y} r={10} fill="var(--sheet)" stroke={colour} strokeWidth={4} />
  </g>
);

export const Unknown = ({ x, y }: { x: number; y: number }) => (
  <g>
    <circle
      cx={x}
      cy={y}
      r={14}
      fill="var(--sheet)"
      stroke="var(--caution)"
      strokeWidth={2.4}
      strokeDasharray="4 4"
    />
    <text x={x} y={y + 6} textAnchor="middle" fill="var(--caution)" fontSize={17} fontWeight={700}>
      ?
    </text>
  </g>
);

export const endMark: Record<LaneEnd["kind"], string> = {
  arrives: "✓",
  barrier: "✕",
  stop: "○",
  unknown: "?",
};
export const endColour: Record<LaneEnd["kind"], string> = {
  arrives: "var(--seen)",
  barrier: "var(--barrier)",
  stop: "var(--caution)",
  unknown: "var(--caution)",
};
