import { describe, expect, it } from "vitest";
import { allScenarios } from "./all";
import { readRecord, writeRecord } from "./record";
import { type Outcome, runScenario } from "./run";

const leastRight = 0.95;

describe("broken schools", () => {
  const outcomes = new Map<string, Outcome>();
  const inOrder = () => allScenarios.flatMap(({ name }) => outcomes.get(name) ?? []);

  const titled = allScenarios.map((scenario) => [scenario.name, scenario.faults, scenario] as const);
  it.concurrent.each(titled)("%s: %s", async (_name, _faults, scenario) => {
    const outcome = await runScenario(scenario);
    outcomes.set(scenario.name, outcome);
    const { primary, findings, alternatives, nextChecks } = outcome.diagnosis;
    const seen = outcome.observations.map(
      ({ vantage, target, transport, smtp }) =>
        `${vantage.id} ${target.host} ${target.address}:${target.port} ${transport} ${smtp?.outcome ?? ""} ${smtp?.stage ?? ""} ${smtp?.greeting ?? ""}`,
    );
    const told = JSON.stringify({ primary, findings, alternatives, nextChecks, seen }, null, 1);
    expect(["right", "abstaining"], told).toContain(outcome.verdict);
  });

  it("are judged rightly, nearly all of them", () => {
    const all = inOrder();
    expect(all.length).toBe(allScenarios.length);
    const right = all.filter(({ verdict }) => verdict === "right").length;
    expect(right / all.length).toBeGreaterThanOrEqual(leastRight);
  });

  it("are judged as the page says", () => {
    if (process.env.MAILPATH_RECORD) writeRecord(inOrder());
    const written = readRecord();
    expect([...written.keys()]).toEqual(allScenarios.map(({ name }) => name));
    const certain = inOrder().filter(({ scenario }) => !scenario.isChance);
    for (const { scenario, verdict } of certain)
      expect.soft(verdict, scenario.name).toBe(written.get(scenario.name));
  });
});
