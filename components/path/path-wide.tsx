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
import { branchLabel, clip, hopName, type PathWords } from "./path-words";

const width = 1060;
const firstLaneY = 104;
const laneGap = 82;
const left = 104;
const right = 76;

const xOf = (hop: number, hops: number): number =>
  left + (hop * (width - left - right)) / Math.max(1, hops - 1);
const yOf = (lane: number): number => firstLaneY + lane * laneGap;

type Props = { picture: PathPicture; words: PathWords; id: string };

/** The map from left to right. */
export function PathWide({ picture, words, id }: Props) {
  const { hops, lanes, branches } = picture;
  const bottom = yOf(lanes.length - 1) + 58;
  const height = bottom + branches.length * 30 + (branches.length > 0 ? 8 : 0);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="path-wide"
      width="100%"
      aria-hidden="true"
      focusable="false"
    >
      {hops.map((hop, index) => (
        <HopHead key={hop.kind} {...{ picture, words, index, bottom }} />
      ))}
      <Branches {...{ picture, words, bottom }} />
      {lanes.map((lane, index) => (
        <LaneRow key={lane.port} {...{ picture, words, lane, index, id }} />
      ))}
    </svg>
  );
}

type HeadProps = { picture: PathPicture; words: PathWords; index: number; bottom: number };

function HopHead({ picture, words, index, bottom }: HeadProps) {
  const hop = picture.hops[index];
  if (hop === undefined) return null;
  const x = xOf(index, picture.hops.length);
  const detail = words.names.hopDetail(hop.kind, picture);
  const units = picture.hops.length > 5 ? 18 : 26;
  return (
    <g>
      <line x1={x} x2={x} y1={64} y2={bottom - 14} stroke="var(--rule)" strokeWidth={1.4} />
      <Label x={x} y={30} bold colour={hop.isBarrier ? "var(--barrier)" : "var(--ink)"} size={15}>
        {clip(hopName(words, hop.kind, picture), units)}
      </Label>
      {detail !== null && (
        <Label x={x} y={50} colour="var(--muted)" size={13}>
          {clip(detail, units + 2)}
        </Label>
      )}
    </g>
  );
}

type LaneProps = Props & { lane: Lane; index: number };

function LaneRow({ picture, words, lane, index, id }: LaneProps) {
  const { hops } = picture;
  const y = yOf(index);
  const x = (hop: number) => xOf(hop, hops.length);
  const walked = (hop: number) =>
    lane.segments.some(({ from, to, style }) => style === "seen" && from <= hop && hop <= to);
  return (
    <g>
      <Label x={22} y={y + 5} anchor="start" bold colour={laneColour(lane.port)} size={16}>
        {lane.port}
      </Label>
      {lane.segments.map(({ from, to, style }) => (
        <Rail key={from} d={`M${x(from)} ${y}H${x(to)}`} style={style} port={lane.port} />
      ))}
      <Change {...{ picture, words, lane, index }} />
      {hops.map(({ kind }, hop) =>
        walked(hop) && !(hop === lane.end.hop && lane.end.kind !== "arrives") ? (
          <Station key={kind} x={x(hop)} y={y} />
        ) : null,
      )}
      <End {...{ words, lane, x: x(lane.end.hop), y, id, hops: hops.length }} />
    </g>
  );
}

function Change({ picture, words, lane, index }: Omit<LaneProps, "id">) {
  const { change, port } = lane;
  const target = picture.lanes.findIndex((other) => other.port === change?.toPort);
  if (change === null || target === -1) return null;
  const last = picture.hops.length - 1;
  const [x1, x2] = [xOf(change.hop, last + 1), xOf(last, last + 1)];
  const [y1, y2] = [yOf(index), yOf(target)];
  const middle = (x1 + x2) / 2;
  return (
    <g>
      <Rail
        d={`M${x1} ${y1}C${middle + 14} ${y1} ${middle - 14} ${y2} ${x2} ${y2}`}
        style={change.style}
        port={port}
      />
      <Station x={x1} y={y1} r={9.5} colour={laneColour(port)} />
      <Station x={x2} y={y2} r={8.5} />
      <Label x={middle + 28} y={(y1 + y2) / 2 + 22} anchor="start" colour={laneColour(port)} size={13}>
        {words.t("changeLabel", { from: port, to: change.toPort })}
      </Label>
    </g>
  );
}

type EndProps = { words: PathWords; lane: Lane; x: number; y: number; id: string; hops: number };

function End({ words, lane: { end, port, change }, x, y, id, hops }: EndProps) {
  const isLast = end.hop === hops - 1;
  const label = (
    <Label
      x={isLast ? x + 56 : x}
      y={y + (end.kind === "barrier" ? 42 : 32)}
      anchor={isLast ? "end" : "middle"}
      bold
      colour={endColour[end.kind]}
      size={13.5}
    >
      {`${endMark[end.kind]} ${words.t(`reason.${end.reason}`)}`}
    </Label>
  );
  if (end.kind === "arrives") {
    if (change !== null) return null;
    return (
      <>
        <Station x={x} y={y} r={8.5} />
        {label}
      </>
    );
  }
  return (
    <>
      {end.kind === "barrier" && <Barrier x={x} y={y} id={`${id}-w${port}`} />}
      {end.kind === "stop" && change === null && <OpenStop x={x} y={y} colour={laneColour(port)} />}
      {end.kind === "unknown" && <Unknown x={x} y={y} />}
      {label}
    </>
  );
}

type BranchProps = { picture: PathPicture; words: PathWords; bottom: number };

/** Other places come in from below; an open one is drawn on to where it joins, a stopped one ends. */
function Branches({ picture, words, bottom }: BranchProps) {
  const { hops, branches, lanes } = picture;
  const kinds = hops.map(({ kind }) => kind);
  const last = hops.length - 1;
  return (
    <>
      {branches.map((branch, row) => {
        const y = bottom + 14 + row * 30;
        const isInside = branch.joins === "server" || !kinds.includes("internet");
        const startX = isInside
          ? xOf(Math.max(0, last - 1), hops.length)
          : xOf(kinds.indexOf("internet"), hops.length);
        const endX = isInside
          ? xOf(last, hops.length) - 9
          : xOf(kinds.indexOf("server-provider"), hops.length);
        const lane = Math.max(
          0,
          lanes.findIndex(({ port }) => branch.ports.includes(port)),
        );
        const joinY = yOf(lane) + 11;
        const colour = branch.state === "open" ? "var(--seen)" : "var(--barrier)";
        const middle = (startX + endX) / 2;
        const onward = isInside ? "" : `H${xOf(last, hops.length) - 9}`;
        return (
          <g key={`${branch.joins}-${branch.state}-${branch.ports.join()}`}>
            <circle cx={startX} cy={y} r={5} fill={colour} />
            {branch.state === "open" && (
              <path
                d={`M${startX} ${y}C${middle} ${y} ${middle} ${joinY} ${endX} ${joinY}${onward}`}
                fill="none"
                stroke={colour}
                strokeWidth={3}
                strokeLinecap="round"
              />
            )}
            <Label
              x={isInside ? startX - 12 : startX + (branch.state === "open" ? 52 : 14)}
              y={y + 5}
              anchor={isInside ? "end" : "start"}
              colour={colour}
              size={13.5}
            >
              {`${branch.state === "open" ? "✓" : "✕"} ${clip(branchLabel(words, branch), 70)}`}
            </Label>
          </g>
        );
      })}
    </>
  );
}
