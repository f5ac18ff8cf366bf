import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import { check, diagnose, everywhere } from "../lab/mailpath";
import { repositoryDir } from "../lab/places";
import { freshRunId } from "../lab/runs";
import { createWorld, type World } from "../lab/world";
import { judge, type Verdict } from "./judge";
import type { Scenario } from "./scenario";

export type Outcome = {
  scenario: Scenario;
  diagnosis: Diagnosis;
  observations: readonly Observation[];
  verdict: Verdict;
};

async function look(scenario: Scenario, world: World): Promise<Observation[]> {
  const seen: Observation[] = [];
  for (let looks = scenario.looks ?? 1; looks > 0; looks--)
    seen.push(...(await check(world, scenario.from ?? everywhere, scenario.dialled)));
  return [...seen, ...((await scenario.told?.(world, seen)) ?? [])];
}

/** What was seen stays in test-results, to be judged again without the laboratory. */
async function keep(name: string, evidence: object): Promise<void> {
  const dir = join(repositoryDir, "test-results/scenarios");
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, `${name}.json`), JSON.stringify(evidence, null, 1));
}

/** Builds the scenario's world, looks at it as its people would, and judges what is made of that. */
export async function runScenario(scenario: Scenario): Promise<Outcome> {
  const built = await createWorld({
    ...{ runId: freshRunId("scn"), op25b: "none", router: "nftables", mta: "postfix", auth: true },
    ...scenario.world,
  });
  try {
    const profile = scenario.profile?.(built.profile) ?? built.profile;
    const world: World = { ...built, profile };
    await scenario.arrange?.(world);
    const observations = await look(scenario, world);
    const pasted = await scenario.paste?.(world);
    const diagnosis = await diagnose(world, observations, pasted);
    await keep(scenario.name, { profile, observations, pasted, diagnosis });
    return { scenario, observations, diagnosis, verdict: judge(diagnosis, scenario.truth) };
  } finally {
    await built.destroy();
  }
}
