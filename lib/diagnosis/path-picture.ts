import type { Diagnosis, DiagnosisCode, Finding, RemedyKind } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import { smtpPort, submissionPort } from "@/lib/core/port";
import { hasUsers, type Line, type Profile } from "@/lib/core/profile";
import { matrixOf } from "./matrix";
import { branchesOf, type PathBranch } from "./path-branches";
import type { Sight, SightWord } from "./sight";

export const hopKinds = [
  "people",
  "router",
  "provider",
  "internet",
  "server-provider",
  "server-router",
  "server",
] as const;
export type HopKind = (typeof hopKinds)[number];
export type Hop = { kind: HopKind; isBarrier: boolean };

/** `seen` was passed by a check, `unseen` was not reached or not looked at, `predicted` is what the remedy would open. */
export type SegmentStyle = "seen" | "unseen" | "predicted";
export type Segment = { from: number; to: number; style: SegmentStyle };

/** Why a lane ends where it does: what was seen there, or what its end means. */
export type EndReason = SightWord | "not-forwarded" | "not-listening" | "somewhere" | "not-checked";
export type LaneEnd = {
  /** `barrier` stops mail, `stop` is a lane that nobody serves yet, `unknown` is one that nobody can judge. */
  kind: "arrives" | "barrier" | "stop" | "unknown";
  hop: number;
  reason: EndReason;
};

export type Lane = {
  port: number;
  segments: Segment[];
  end: LaneEnd;
  /** Where this lane changes onto another port, and whether that was seen or is what a remedy would do. */
  change: { hop: number; toPort: number; style: "seen" | "predicted" } | null;
};

export type PathRemedy = { kind: RemedyKind; port: number; state: "predicted" | "observed" };

export type PathPicture = {
  /** Whose way this is; null for a school whose profile has no line with users. */
  line: Line | null;
  hops: Hop[];
  lanes: Lane[];
  branches: PathBranch[];
  /** What the heading says, as a code with its places. */
  verdict: { code: DiagnosisCode; line: string | null; vantage: string | null; port: number | null };
};

export type PictureInput = {
  profile: Profile;
  observations: readonly Observation[];
  diagnosis: Diagnosis;
  remedy?: PathRemedy | null;
};

const isPressing = ({ impact, code }: Finding) => impact !== "standing" && code !== "healthy";

/** The finding that the heading speaks of, if there is one. */
export const primaryFinding = ({ primary, findings }: Diagnosis): Finding | null =>
  findings.find(({ code }) => code === primary) ?? null;

/** The line whose way is drawn: the one that is stopped, else the first with users that does not stand beside the server. */
function lineDrawn({ lines, ...profile }: Profile, { findings }: Diagnosis): Line | null {
  const stopped = findings.find((finding) => isPressing(finding) && finding.line !== null);
  const standing = findings.find(({ line, code }) => line !== null && code !== "healthy");
  const named = lines.find(({ id }) => id === (stopped?.line ?? standing?.line));
  if (named && named.id !== profile.server.line) return named;
  const away = lines.filter(({ id }) => id !== profile.server.line);
  return away.find((line) => hasUsers({ ...profile, lines }, line)) ?? away[0] ?? lines[0] ?? null;
}

function hopsOf(profile: Profile, line: Line | null): HopKind[] {
  const { server } = profile;
  if (line !== null && line.id === server.line) return ["people", "server-router", "server"];
  const isOwnSite = server.line !== null || server.location === "school" || server.location === "other-site";
  return hopKinds.filter((kind) => kind !== "server-router" || isOwnSite);
}

const places: Partial<Record<DiagnosisCode, HopKind>> = {
  "no-connectivity": "router",
  "dns-failure": "internet",
  "dns-mismatch": "internet",
  "outbound-mail-ports-blocked": "router",
  "outbound-25-blocked": "provider",
  "outbound-25-proxied": "provider",
  "line-throttled": "provider",
  "path-mtu-broken": "provider",
  "not-reachable-from-outside": "server-router",
  "inbound-25-blocked": "server-router",
  "forward-to-wrong-host": "server-router",
  "server-blocks-line": "server-router",
  "hairpin-nat-missing": "server-router",
  "mta-not-listening": "server",
  "mta-loopback-only": "server",
  "mta-silent": "server",
  "not-smtp": "server",
  "temporarily-refused": "server",
  "refused-by-policy": "server",
  "tls-broken": "server",
};
const only25: ReadonlySet<DiagnosisCode> = new Set([
  "outbound-25-blocked",
  "outbound-25-proxied",
  "line-throttled",
  "inbound-25-blocked",
]);
const where = { provider: "provider", router: "router", host: "people" } as const;

/** The hop at which a finding puts the barrier of a lane. */
function barrierOf(findings: readonly Finding[], line: Line | null, port: number): HopKind | null {
  for (const { code, line: at, detail } of findings) {
    const place = places[code];
    if (place === undefined || (at !== null && at !== line?.id)) continue;
    if (only25.has(code) && port !== smtpPort) continue;
    return detail.where ? where[detail.where] : place;
  }
  return null;
}

type LaneInput = {
  port: number;
  sight: Sight | null;
  kinds: readonly HopKind[];
  barrier: HopKind | null;
  isOpenElsewhere: boolean;
};

const lastOf = (kinds: readonly HopKind[], kind: HopKind): number => {
  const found = kinds.indexOf(kind);
  return found === -1 ? kinds.length - 1 : found;
};

function endOf({ port, sight, kinds, barrier, isOpenElsewhere }: LaneInput): LaneEnd {
  const server = kinds.length - 1;
  const internet = lastOf(kinds, "internet");
  if (sight === null || sight.tone === "none")
    return { kind: "unknown", hop: internet, reason: "not-checked" };
  if (sight.tone === "good") return { kind: "arrives", hop: server, reason: sight.word };
  const isShut = sight.tone === "shut" || (port !== smtpPort && !isOpenElsewhere);
  if (port !== smtpPort && isShut && (barrier === null || lastOf(kinds, barrier) === server)) {
    const hop = lastOf(kinds, "server-router");
    return { kind: "stop", hop, reason: hop === server ? "not-listening" : "not-forwarded" };
  }
  if (barrier !== null) return { kind: "barrier", hop: lastOf(kinds, barrier), reason: sight.word };
  if (sight.tone === "odd") return { kind: "barrier", hop: server, reason: sight.word };
  return { kind: "unknown", hop: internet, reason: "somewhere" };
}

/** What was walked up to the end of a lane, and what lies behind it. */
function segmentsOf({ kind, hop }: LaneEnd, server: number): Segment[] {
  const walked: Segment = { from: 0, to: hop, style: kind === "unknown" ? "unseen" : "seen" };
  return hop < server ? [walked, { from: hop, to: server, style: "unseen" }] : [walked];
}

function laneOf(input: LaneInput, remedy: PathRemedy | null): Lane {
  const { port, kinds } = input;
  const end = endOf(input);
  const server = kinds.length - 1;
  const plain: Lane = { port, end, segments: segmentsOf(end, server), change: null };
  if (remedy === null || remedy.port !== port) return plain;
  const router = kinds.indexOf("server-router");
  if (remedy.kind === "router-nat" && router !== -1) return changing(plain, router, remedy);
  if (remedy.kind === "mta-port" && remedy.state === "predicted" && end.kind !== "arrives")
    return { ...plain, segments: predictedTo(plain.segments, server) };
  return plain;
}

const predictedTo = (segments: readonly Segment[], server: number): Segment[] =>
  segments.map((segment) =>
    segment.to === server && segment.style === "unseen" ? { ...segment, style: "predicted" } : segment,
  );

/** After the rule the lane leaves its own rail at the server's router and goes on over port 25. */
function changing(lane: Lane, router: number, { state }: PathRemedy): Lane {
  const isThrough = lane.end.kind === "arrives";
  if (state === "observed" && !isThrough) return lane;
  const reachesRouter = isThrough || lane.end.hop >= router;
  const style = reachesRouter && lane.end.kind !== "unknown" ? "seen" : "predicted";
  return {
    ...lane,
    segments: [{ from: 0, to: router, style }],
    change: { hop: router, toPort: smtpPort, style: isThrough ? "seen" : "predicted" },
  };
}

/** Ports worth a lane: 25, the one a remedy brings or people use, and whatever answers anywhere. */
function portsOf({ profile, observations, remedy }: PictureInput, openPorts: ReadonlySet<number>): number[] {
  const looked = new Set(
    observations.filter(({ target }) => target.role === "server").map(({ target }) => target.port),
  );
  const wanted = [
    smtpPort,
    remedy?.port ?? submissionPort,
    ...(profile.server.clientPorts ?? []),
    ...[...looked].filter((port) => openPorts.has(port)),
  ];
  return [...new Set(wanted)].toSorted((a, b) => a - b).slice(0, 5);
}

/** The way from one line's people to the mail server, as it was seen and as a remedy would make it. */
export function pathPicture(input: PictureInput): PathPicture {
  const { profile, observations, diagnosis, remedy = null } = input;
  const line = lineDrawn(profile, diagnosis);
  const kinds = hopsOf(profile, line);
  const matrix = matrixOf(profile, observations, diagnosis);
  const mine = matrix.rows.filter((row) => row.line !== null && row.line.id === line?.id);
  const sightFor = (rows: typeof matrix.rows, port: number) =>
    rows
      .flatMap((row) => row.cells.filter((_, index) => isServerPort(matrix.columns[index], port)))
      .find((cell) => cell !== null) ?? null;
  const others = matrix.rows.filter((row) => !mine.includes(row));
  const openPorts = new Set(
    matrix.columns.flatMap(({ role, port }, index) =>
      role === "server" && matrix.rows.some((row) => row.cells[index]?.tone === "good") ? [port] : [],
    ),
  );
  const lanes = portsOf(input, openPorts).map((port) => {
    const barrier = barrierOf(diagnosis.findings, line, port);
    const sight = sightFor(mine, port);
    const isOpenElsewhere = others.some((row) => sightFor([row], port)?.tone === "good");
    return laneOf({ port, sight, kinds, barrier, isOpenElsewhere }, remedy);
  });
  const barriers = new Set(lanes.flatMap(({ end }) => (end.kind === "barrier" ? [end.hop] : [])));
  const finding = primaryFinding(diagnosis);
  return {
    line,
    hops: kinds.map((kind, index) => ({ kind, isBarrier: barriers.has(index) })),
    lanes,
    branches: branchesOf(
      profile,
      matrix,
      others.filter((row) => canJudge(diagnosis, row.id)),
    ),
    verdict: {
      code: diagnosis.primary,
      line: finding?.line ?? null,
      vantage: finding?.vantage ?? null,
      port: finding?.detail.port ?? null,
    },
  };
}

const canJudge = ({ findings }: Diagnosis, vantage: string): boolean =>
  !findings.some(({ code, vantage: at }) => code === "vantage-cannot-judge" && at === vantage);

const isServerPort = (column: { role: string; port: number } | undefined, port: number): boolean =>
  column?.role === "server" && column.port === port;
