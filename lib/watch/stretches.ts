import type { StoredChange } from "./types";

export type StateStretch = { from: Date; to: Date; state: "well" | "trouble" | "unknown" };

type Known = {
  begin: Date;
  now: Date /** When the first look was, if that is known. */;
  firstAt: Date | null;
};

const stateAfter = ({ kind }: Pick<StoredChange, "kind">): "well" | "trouble" =>
  kind === "broken" || kind === "changed" ? "trouble" : "well";

/** Before `broken` all was well, before `mended` and `changed` it was not. */
const stateBefore = ({ kind }: Pick<StoredChange, "kind">): "well" | "trouble" =>
  kind === "mended" || kind === "changed" ? "trouble" : "well";

/**
 * A period cut where the school's state changed. `changes` are those since `begin`, oldest first; `isWell` is how it
 * stands now.
 */
export function stretchesOf(
  changes: readonly Pick<StoredChange, "kind" | "since">[],
  isWell: boolean,
  { begin, now, firstAt }: Known,
): StateStretch[] {
  if (firstAt === null || firstAt >= now) return [{ from: begin, to: now, state: "unknown" }];
  const [first] = changes;
  const start = firstAt > begin ? firstAt : begin;
  const initial = first ? stateBefore(first) : isWell ? "well" : "trouble";
  const cuts = [
    ...(start > begin ? [{ at: begin, state: "unknown" as const }] : []),
    { at: start, state: initial },
    ...changes
      .filter(({ since }) => since > start)
      .map((change) => ({ at: change.since, state: stateAfter(change) })),
  ];
  return cuts.map(({ at, state }, index) => ({ from: at, to: cuts[index + 1]?.at ?? now, state }));
}
