import { routerCapabilities, ruledOutByRouter } from "@/lib/catalogue/capability";
import type { ProviderBook } from "@/lib/catalogue/provider/book";
import type { Finding, RemedyKind, RemedyVerdict } from "@/lib/core/diagnosis";
import { submissionPort } from "@/lib/core/port";
import type { Line, Profile } from "@/lib/core/profile";
import { remediesOf } from "@/lib/model/faults";
import { observeServer } from "@/lib/model/observe";
import { apply, type Predicted, served } from "@/lib/model/remedies";
import type { PortState } from "@/lib/model/world";
import { blockingProviders } from "./blocking-providers";
import type { Clue } from "./clues";
import { clientPortsOf, type LineState } from "./coverage";
import { serverStates } from "./endpoint-states";
import type { Hypothesis } from "./hypotheses";
import { cluesOfPort, stateScores } from "./state-scores";

/** The likeliest state of each client port, given the likeliest world. */
export function statesNow(
  profile: Profile,
  clues: readonly Clue[],
  best: Hypothesis,
): Map<number, PortState> {
  return new Map(
    clientPortsOf(profile)
      .concat(25, submissionPort)
      .map((port) => {
        const states = serverStates(profile, port, 4);
        const scores = stateScores(best.world, cluesOfPort(clues, port), states);
        const top = scores.indexOf(Math.max(...scores));
        return [port, states[top] ?? served];
      }),
  );
}

/** Can people on a line reach the server on a client port, and on which first. */
export function workingPort(
  predicted: Predicted,
  profile: Profile,
  line: Line,
  extra: readonly number[] = [],
): number | null {
  const egress = line.id;
  const lan = line.id === profile.server.line;
  const standpoint = { id: line.id, side: lan ? ("lan" as const) : ("outside" as const), egress };
  for (const port of new Set([...clientPortsOf(profile), ...extra])) {
    const dialled = { port, family: 4 as const, named: true, lanAddress: lan, turn: 1 };
    const expected = observeServer(
      predicted.world,
      standpoint,
      dialled,
      predicted.states.get(port) ?? { listens: false, outside: "refused", weight: 1 },
    );
    if (expected.reach.ok > 0.5 && expected.voice === "own") return port;
  }
  return null;
}

const changing: ReadonlySet<Line["addressing"]> = new Set([
  "dynamic-ipv4",
  "map-e",
  "ds-lite",
  "cgnat",
  "unknown",
]);
const noWayIn: ReadonlySet<Line["addressing"]> = new Set(["map-e", "ds-lite", "cgnat"]);

/** What the router before the server cannot do, as far as the catalogue knows it. */
function routerObstacles(kind: RemedyKind, router: string | undefined): string[] {
  const capabilities = router === undefined ? null : routerCapabilities(router);
  if (capabilities === null) return [];
  const ruledOut = ruledOutByRouter(capabilities, { port: submissionPort, limited: false });
  return ruledOut.find(({ remedy }) => remedy === kind)?.because ?? [];
}

/** Every provider that stops the mail says itself that it makes no exception; what others report rules nothing out. */
function askedInVain(blocking: readonly string[], providers: ProviderBook): boolean {
  const refuses = (id: string) => {
    const record = providers.record(id);
    return record?.confidence === "documented" && record.exemption?.route === "none";
  };
  return blocking.length > 0 && blocking.every(refuses);
}

/** What stands against a remedy at this school, as codes. */
function obstacles(kind: RemedyKind, profile: Profile, blockedLines: readonly Line[]): string[] {
  const ownLine = profile.lines.find((line) => line.id === profile.server.line);
  const inTheWay: string[] = [];
  if (kind === "router-nat" || kind === "fix-forward") {
    if (profile.server.location === "cloud" || profile.server.location === "hosting")
      inTheWay.push("no-router-of-the-school");
    if (ownLine && noWayIn.has(ownLine.addressing)) inTheWay.push("line-has-no-inbound-ports");
  }
  if (kind === "mta-port" && ownLine && noWayIn.has(ownLine.addressing))
    inTheWay.push("line-has-no-inbound-ports");
  if (
    kind === "router-nat" &&
    profile.server.relay === "addresses" &&
    blockedLines.some((line) => changing.has(line.addressing))
  )
    inTheWay.push("relay-by-address-on-dynamic-line");
  return [...inTheWay, ...routerObstacles(kind, ownLine?.router)];
}

/** Not a repair of the path, but something to do meanwhile or elsewhere. */
const besideThePath: ReadonlySet<RemedyKind> = new Set(["webmail-for-now", "move-server", "wait"]);
const forSending: ReadonlySet<RemedyKind> = new Set(["router-nat", "mta-port"]);

function preferred(
  findings: readonly Finding[],
  lines: readonly LineState[],
  now: Predicted,
  profile: Profile,
): RemedyKind[] {
  const kinds = [...new Set(findings.flatMap((finding) => remediesOf(finding.code)))];
  const doorIsOpen = lines.every(({ line }) => workingPort(now, profile, line) !== null);
  const first: RemedyKind[] = kinds.includes("client-settings") && doorIsOpen ? ["client-settings"] : [];
  return [...first, ...kinds.filter((kind) => !first.includes(kind))];
}

/** Every way out with its predicted effect, the recommended one marked: the first that restores sending unhindered. */
export function judgeRemedies(
  profile: Profile,
  clues: readonly Clue[],
  best: Hypothesis,
  findings: readonly Finding[],
  lines: readonly LineState[],
  providers: ProviderBook,
): RemedyVerdict[] {
  const pressing = findings.filter((finding) => finding.impact !== "standing" && finding.code !== "healthy");
  const now: Predicted = { world: best.world, states: statesNow(profile, clues, best) };
  const blocked = lines.filter((one) => one.state !== "works").map((one) => one.line);
  const inVain = askedInVain(blockingProviders(profile, { findings: pressing }), providers);
  const verdicts = preferred(pressing, lines, now, profile).map((kind) => {
    const after = apply(kind, now, profile);
    const extra = forSending.has(kind) ? [submissionPort] : [];
    const opens = lines.every(({ line }) => workingPort(after, profile, line, extra) !== null);
    const queueHolds = best.world.server.outgoing.port !== 25 || best.world.server.outgoing.block25 !== null;
    const frees = after.world.server.outgoing.port === 25 && after.world.server.outgoing.block25 === null;
    const restoresSending = opens && (!queueHolds || frees) && !besideThePath.has(kind);
    const refused = kind === "ask-provider" && inVain ? ["provider-makes-no-exception"] : [];
    const blockedBy = [...obstacles(kind, profile, blocked), ...refused];
    return { kind, recommended: false, restoresSending, blockedBy };
  });
  const free = verdicts.filter((verdict) => verdict.blockedBy.length === 0);
  const recommended = free.find((verdict) => verdict.restoresSending) ?? free[0];
  return verdicts.map((verdict) => ({ ...verdict, recommended: verdict === recommended }));
}
