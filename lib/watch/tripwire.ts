import type { DiagnosisCode } from "@/lib/core/diagnosis";
import type { WatchState } from "./state";

/** What the tripwire remembers of a school between two looks. */
export type Memory = {
  /** Null before the first look that could be judged. */
  code: DiagnosisCode | null;
  wrong: string[];
  /** What a person said is as it should be: no reason for an alarm. */
  accepted: string[];
  isWell: boolean;
  since: Date | null;
  /** A state seen since that has to be seen once more. */
  doubt: string | null;
  doubtAt: Date | null;
  /** How many doubts in a row came to nothing. */
  doubts: number;
  mutedSince: Date | null;
};

export const changeKinds = ["broken", "changed", "mended", "quiet"] as const;
/** `quiet` is noted and told nobody: more is known, and nothing is worse. */
export type ChangeKind = (typeof changeKinds)[number];

export type Verdict = {
  memory: Memory;
  change: { kind: ChangeKind; since: Date; from: DiagnosisCode } | null;
  /** The state has to be looked at again soon. */
  again: boolean;
};

/** After so many doubts in a row a state that comes and goes is looked at in the usual rhythm. */
const mostDoubts = 3;

const keyOf = ({ code, wrong }: Pick<WatchState, "wrong"> & { code: DiagnosisCode | null }): string =>
  JSON.stringify([code, wrong]);

/** Whether nothing is wrong beyond what a person accepted. */
const isWellThen = (wrong: readonly string[], accepted: readonly string[]): boolean =>
  wrong.every((one) => accepted.includes(one));

/**
 * Compares a look with what was known: the first is taken as it is, a change counts when a second look says the same,
 * and while the dashboard's own way out is gone nothing counts at all.
 */
export function judgeLook(memory: Memory, state: WatchState, isMuted: boolean, now: Date): Verdict {
  if (isMuted)
    return {
      memory: { ...memory, doubt: null, doubtAt: null, mutedSince: memory.mutedSince ?? now },
      change: null,
      again: false,
    };
  const heard = { ...memory, mutedSince: null };
  if (heard.code === null) return { memory: begin(heard, state, now), change: null, again: false };
  if (keyOf(heard) === keyOf(state)) return { memory: settled(heard), change: null, again: false };
  if (heard.doubt !== keyOf(state)) return doubted(heard, state, now);
  return confirmed(heard, heard.code, state, now);
}

const settled = (memory: Memory): Memory => ({ ...memory, doubt: null, doubtAt: null, doubts: 0 });

/** A fault that the first look finds is known to whoever entered the school: nobody is told, and its end is news. */
const begin = (memory: Memory, state: WatchState, now: Date): Memory => ({
  ...settled(memory),
  code: state.code,
  wrong: state.wrong,
  isWell: isWellThen(state.wrong, memory.accepted),
  since: now,
});

function doubted(memory: Memory, state: WatchState, now: Date): Verdict {
  const doubts = memory.doubts + 1;
  const changed = { ...memory, doubt: keyOf(state), doubtAt: now, doubts };
  return { memory: changed, change: null, again: doubts <= mostDoubts };
}

function confirmed(memory: Memory, from: DiagnosisCode, state: WatchState, now: Date): Verdict {
  const isWell = isWellThen(state.wrong, memory.accepted);
  const since = memory.doubtAt ?? now;
  return {
    memory: {
      ...settled(memory),
      code: state.code,
      wrong: state.wrong,
      isWell,
      since,
    },
    change: { kind: kindOf(memory.isWell, isWell), since, from },
    again: false,
  };
}

function kindOf(wasWell: boolean, isWell: boolean): ChangeKind {
  if (isWell) return wasWell ? "quiet" : "mended";
  return wasWell ? "broken" : "changed";
}
