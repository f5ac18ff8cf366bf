import type { DiagnosisCode, Impact } from "@/lib/core/diagnosis";
import type { Profile } from "@/lib/core/profile";
import type { LineState } from "./coverage";
import type { Draft } from "./standing-facts";

/** A finding that people are sent to repair must dominate, not merely lead. */
export const dominant = 0.65;

/** Stops people whatever the lines look like. */
const alwaysBlocking: ReadonlySet<DiagnosisCode> = new Set([
  "outgoing-port-changed",
  "server-outbound-25-blocked",
  "relay-wants-auth",
  "queue-not-running",
  "relay-denied",
]);

/** Harmless on a line whose people have another door. */
const harmlessBesideAnotherDoor: ReadonlySet<DiagnosisCode> = new Set([
  "outbound-25-blocked",
  "outbound-25-proxied",
  "line-throttled",
]);

const degrading: ReadonlySet<DiagnosisCode> = new Set(["tls-broken", "starttls-stripped", "relay-open"]);

function onLine(draft: Draft, lines: readonly LineState[]): Impact {
  const state = lines.find((one) => one.line.id === draft.line);
  if (state === undefined) return "standing";
  if (state.state === "fails") return "blocking";
  const otherDoor = state.workingPorts.some((port) => port !== 25);
  if (harmlessBesideAnotherDoor.has(draft.code)) {
    if (otherDoor) return "standing";
    return state.state === "unseen" ? "blocking" : "degrading";
  }
  return "degrading";
}

/** No submission port stops a line where 25 answers and people do not use it, or where 25 is known to be stopped. */
const missesTheDoor = ({ line, state, answers25 }: LineState, drafts: readonly Draft[]): boolean =>
  state === "fails" &&
  (answers25 ||
    drafts.some(
      (one) => one.line === line.id && harmlessBesideAnotherDoor.has(one.code) && one.confidence >= dominant,
    ));

function onServer(
  draft: Draft,
  lines: readonly LineState[],
  profile: Profile,
  drafts: readonly Draft[],
): Impact {
  const allWork = lines.every((one) => one.state === "works");
  if (draft.code === "hairpin-nat-missing") {
    const own = lines.find((one) => one.line.id === profile.server.line);
    return own?.state === "fails" ? "blocking" : "standing";
  }
  if (draft.code === "submission-not-offered")
    return lines.some((one) => missesTheDoor(one, drafts)) ? "blocking" : "standing";
  if (draft.code === "ipv6-path-broken") return "degrading";
  return allWork ? "degrading" : "blocking";
}

/** What a finding does to people, as things stand and beside the others: it stops them, hurts them, or needs nothing done. */
export function impactOf(
  draft: Draft,
  lines: readonly LineState[],
  profile: Profile,
  drafts: readonly Draft[],
): Impact {
  const allWork = lines.every((one) => one.state === "works");
  if (alwaysBlocking.has(draft.code)) return "blocking";
  if (draft.code === "temporarily-refused" && draft.evidence.some((one) => typeof one === "object"))
    return "standing";
  if (draft.code === "submission-without-auth") {
    const byAddress = profile.server.relay === "addresses" || profile.server.relay === "pop-before-smtp";
    return byAddress ? "standing" : "degrading";
  }
  if (degrading.has(draft.code))
    return draft.line === null && draft.vantage !== null ? "standing" : "degrading";
  if (draft.line !== null) return onLine(draft, lines);
  if (draft.vantage !== null) return allWork ? "standing" : "degrading";
  return onServer(draft, lines, profile, drafts);
}
