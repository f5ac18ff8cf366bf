import type { Lane, PathPicture } from "@/lib/diagnosis/path-picture";
import {
  Barrier,
  endColour,
  endMark,
  Label,
  laneColour,
  OpenStop,
  Rail,
  Station,
  Unknown,
} from "./path-shapes";
import { branchLabel, clip, hopName, type PathWords, wrap } from "./path-words";

const width = 360;
const firstHopY = 62;
const widestGap = 50;
/** Beyond this the lanes would push out what stands beside them. */
const laneRoom = 160;
const firstLaneX = 34;
const unitWidth = 7.4;

const lanesAt = (count: number): number[] => {
  const gap = Math.min(widestGap, laneRoom / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, lane) => firstLaneX + lane * gap);
};

type Props = { picture: PathPicture; words: PathWords; id: string };

type Note = { text: string; colour: string };

/** Lanes that end in the same way share one note. */
const endsAs = ({ end }: Lane, { kind, reason }: Lane["end"]): boolean =>
  end.kind === kind && end.reason === reason;

/** What stands beside each hop, line by line: the ends of lanes there, and the places that join there. */
function notesAt({ picture, words }: Omit<Props, "id">, hop: number, units: number): Note[] {
  const kind = picture.hops[hop]?.kind;
  const endings = picture.lanes.filter(
    ({ end, change }) => end.hop === hop && !(end.kind === "arrives" && change !== null),
  );
  const ends = endings
    .filter(({ end }, index) => endings.findIndex((other) => endsAs(other, end)) === index)
    .map(({ end }) => {
      const ports = endings.filter((other) => endsAs(other, end)).map(({ port }) => port);
      return {
        text: `${endMark[end.kind]} ${ports.join(", ")}: ${words.t(`reason.${end.reason}`)}`,
        colour: endColour[end.kind],
      };
    });
  const changes = picture.lanes.flatMap(({ port, change }) =>
    change?.hop === hop
      ? [{ text: `↳ ${words.t("changeLabel", { from: port, to: change.toPort })}`, colour: laneColour(port) }]
      : [],
  );
  const joining = picture.branches.filter(({ joins }) => joins === kind);
  const branches = joining.map((branch) => ({
    text: `${branch.state === "open" ? "✓" : "✕"} ${branchLabel(words, branch)}`,
    colour: branch.state === "open" ? "var(--seen)" : "var(--barrier)",
  }));
  return [...ends, ...changes, ...branches].flatMap(({ text, colour }) =>
    wrap(text, units).map((line) => ({ text: line, colour })),
  );
}

/** The same map from top to bottom. */
export function PathTall({ picture, words, id }: Props) {
  const { hops, lanes } = picture;
  const xs = lanesAt(lanes.length);
  const textX = (xs.at(-1) ?? firstLaneX) + 32;
  const units = Math.floor((width - textX) / unitWidth);
  const notes = hops.map((_, hop) => notesAt({ picture, words }, hop, units + 2));
  const ys: number[] = [];
  let next = firstHopY;
  for (const [hop, lines] of notes.entries()) {
    ys.push(next);
    const detail = words.names.hopDetail(hops[hop]?.kind ?? "internet", picture) === null ? 0 : 18;
    next += Math.max(70, 46 + detail + lines.length * 20);
  }
  return (
    <svg
      viewBox={`0 0 ${width} ${next - 6}`}
      className="path-tall"
      width="100%"
      aria-hidden="true"
      focusable="false"
    >
      {hops.map(({ kind, isBarrier }, hop) => (
        <HopBeside
          key={kind}
          {...{ words, picture, x: textX, units, y: ys[hop] ?? 0, kind, isBarrier, notes: notes[hop] ?? [] }}
        />
      ))}
      {lanes.map((lane, index) => (
        <LaneColumn key={lane.port} {...{ picture, lane, xs, ys, index, id }} />
      ))}
    </svg>
  );
}

type BesideProps = {
  words: PathWords;
  picture: PathPicture;
  x: number;
  y: number;
  kind: PathPicture["hops"][number]["kind"];
  isBarrier: boolean;
  notes: Note[];
  /** How many half-width letters have room. */
  units: number;
};

function HopBeside({ words, picture, x, y, kind, isBarrier, notes, units }: BesideProps) {
  const detail = words.names.hopDetail(kind, picture);
  const below = y + (detail === null ? 0 : 18);
  return (
    <g>
      <line x1={14} x2={x - 8} y1={y} y2={y} stroke="var(--rule)" strokeWidth={1.4} />
      <Label
        x={x}
        y={y + 5}
        anchor="start"
        bold
        size={15.5}
        colour={isBarrier ? "var(--barrier)" : "var(--ink)"}
      >
        {clip(hopName(words, kind, picture), units)}
      </Label>
      {detail !== null && (
        <Label x={x} y={y + 23} anchor="start" size={13.5} colour="var(--muted)">
          {clip(detail, units)}
        </Label>
      )}
      {notes.map(({ text, colour }, index) => (
        <Label key={text} x={x} y={below + 25 + index * 20} anchor="start" size={13.5} bold colour={colour}>
          {text}
        </Label>
      ))}
    </g>
  );
}

type ColumnProps = {
  picture: PathPicture;
  lane: Lane;
  index: number;
  xs: readonly number[];
  ys: readonly number[];
  id: string;
};

function LaneColumn({ picture, lane, index, xs, ys, id }: ColumnProps) {
  const { port, segments, end, change } = lane;
  const x = xs[index] ?? firstLaneX;
  const isTight = (xs[1] ?? widestGap + firstLaneX) - firstLaneX < widestGap;
  const y = (hop: number) => ys[hop] ?? 0;
  const walked = (hop: number) =>
    segments.some(({ from, to, style }) => style === "seen" && from <= hop && hop <= to);
  const isEnd = (hop: number) => hop === end.hop && end.kind !== "arrives";
  return (
    <g>
      <Label x={x} y={isTight && index % 2 === 1 ? 16 : 32} bold size={15} colour={laneColour(port)}>
        {port}
      </Label>
      {segments.map(({ from, to, style }) => (
        <Rail key={from} d={`M${x} ${y(from)}V${y(to)}`} style={style} port={port} />
      ))}
      <TallChange {...{ picture, lane, x, xs, ys }} />
      {picture.hops.map(({ kind }, hop) =>
        walked(hop) && !isEnd(hop) ? <Station key={kind} x={x} y={y(hop)} /> : null,
      )}
      {end.kind === "barrier" && <Barrier x={x} y={y(end.hop)} id={`${id}-t${port}`} />}
      {end.kind === "stop" && change === null && <OpenStop x={x} y={y(end.hop)} colour={laneColour(port)} />}
      {end.kind === "unknown" && <Unknown x={x} y={y(end.hop)} />}
    </g>
  );
}

function TallChange({
  picture,
  lane: { change, port },
  x,
  xs,
  ys,
}: Omit<ColumnProps, "id" | "index"> & { x: number }) {
  const target = picture.lanes.findIndex((other) => other.port === change?.toPort);
  if (change === null || target === -1) return null;
  const [y1, y2] = [ys[change.hop] ?? 0, ys.at(-1) ?? 0];
  const [x2, middle] = [xs[target] ?? x, (y1 + y2) / 2];
  return (
    <g>
      <Rail
        d={`M${x} ${y1}C${x} ${middle + 8} ${x2} ${middle - 8} ${x2} ${y2}`}
        style={change.style}
        port={port}
      />
      <Station x={x} y={y1} r={9} colour={laneColour(port)} />
      <Station x={x2} y={y2} r={8} />
    </g>
  );
}
