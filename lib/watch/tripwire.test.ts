import { describe, expect, it } from "vitest";
import type { WatchState } from "./state";
import { judgeLook, type Memory } from "./tripwire";

const start = new Date("2026-11-24T00:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const blank: Memory = {
  code: null,
  wrong: [],
  accepted: [],
  isWell: true,
  since: null,
  doubt: null,
  doubtAt: null,
  doubts: 0,
  mutedSince: null,
};
const state = (code: WatchState["code"], ...wrong: string[]): WatchState => ({
  code,
  line: null,
  confidence: 0.9,
  remedy: null,
  wrong,
});
const well = state("healthy");
const blocked = state("outbound-25-blocked", "outbound-25-blocked classroom");

/** Looks one after the other, 20 s apart; gives what was told. */
function watch(looks: readonly (WatchState | "muted")[]) {
  let memory = blank;
  return looks.map((look, index) => {
    const verdict = judgeLook(memory, look === "muted" ? blocked : look, look === "muted", at(index * 20));
    memory = verdict.memory;
    return verdict.change?.kind ?? (verdict.again ? "again" : "-");
  });
}

describe("tripwire", () => {
  it("takes the first look as it is and says a change once, when it was seen twice", () => {
    expect(watch([well, well, blocked, blocked, blocked])).toEqual(["-", "-", "again", "broken", "-"]);
  });

  it("dates a change from the look that saw it first", () => {
    let memory = judgeLook(blank, well, false, at(0)).memory;
    memory = judgeLook(memory, blocked, false, at(300)).memory;
    expect(judgeLook(memory, blocked, false, at(320))).toMatchObject({
      change: { since: at(300), from: "healthy" },
      memory: { since: at(300), isWell: false },
    });
  });

  it("says nothing of what the second look does not see", () => {
    expect(watch([well, blocked, well, well])).toEqual(["-", "again", "-", "-"]);
  });

  it("tells another fault and the recovery", () => {
    const other = state("server-blocks-line", "server-blocks-line office");
    expect(watch([well, blocked, blocked, other, other, well, well])).toEqual([
      "-",
      "again",
      "broken",
      "again",
      "changed",
      "again",
      "mended",
    ]);
  });

  it("is silent while the dashboard's own way out is gone, and forgets the doubt", () => {
    expect(watch([well, blocked, "muted", "muted", well, well])).toEqual(["-", "again", "-", "-", "-", "-"]);
    expect(watch([well, "muted", blocked, blocked])).toEqual(["-", "-", "again", "broken"]);
  });

  it("takes what does not answer for the state where no fault can be named", () => {
    const open = state("inconclusive");
    const shut = state("inconclusive", "dashboard mail:25");
    expect(watch([open, shut, shut, open, open])).toEqual(["-", "again", "broken", "again", "mended"]);
  });

  it("notes quietly that more is known and nothing is worse", () => {
    expect(watch([state("inconclusive"), well, well])).toEqual(["-", "again", "quiet"]);
  });

  it("counts a school that was broken at the first look as mended when it works", () => {
    expect(watch([blocked, well, well])).toEqual(["-", "again", "mended"]);
  });

  it("leaves out what a person accepted", () => {
    const memory = { ...judgeLook(blank, well, false, at(0)).memory, accepted: ["dashboard mail:465"] };
    const shut = state("inconclusive", "dashboard mail:465");
    const doubted = judgeLook(memory, shut, false, at(20)).memory;
    expect(judgeLook(doubted, shut, false, at(40)).change?.kind).toBe("quiet");
  });

  it("does not hurry for ever after what comes and goes", () => {
    const flap = (n: number) => state("inconclusive", `dashboard mail:${n}`);
    expect(watch([well, flap(1), flap(2), flap(3), flap(4), flap(5)])).toEqual([
      "-",
      "again",
      "again",
      "again",
      "-",
      "-",
    ]);
  });
});
