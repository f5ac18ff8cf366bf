import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Diagnosis, diagnosisSchema } from "@/lib/core/diagnosis";
import { type Observation, observationSchema } from "@/lib/core/observation";
import type { PartId } from "@/lib/core/recipe";
import { must, type Output, run } from "./command";
import { repositoryDir, stateDir } from "./places";
import type { HostId } from "./topology";
import type { World } from "./world";

/** The bundled command line, as a person on that computer would run it. */
const mailpath = [process.execPath, join(repositoryDir, "dist/mailpath.mjs")];

const vantages = {
  classroom: ["--place", "line", "--line", "classroom", "--kind", "probe"],
  office: ["--place", "line", "--line", "office", "--kind", "probe"],
  home: ["--place", "outside", "--kind", "probe"],
  dashboard: ["--place", "outside", "--kind", "dashboard"],
  "server-lan": ["--place", "server-lan", "--kind", "probe"],
  server: ["--place", "server", "--kind", "probe"],
} as const satisfies Partial<Record<HostId, readonly string[]>>;

export type VantageId = keyof typeof vantages;

/** Everywhere with people, and beside the server. */
export const everywhere: readonly VantageId[] = ["classroom", "office", "home", "server-lan"];

/** Where a vantage dials another address than the one its name gives. */
export type Dialled = Partial<Record<VantageId, string>>;

async function checkFrom(world: World, from: VantageId, dialled: Dialled): Promise<Observation[]> {
  const controls = world.profile.controls.flatMap(({ host, port }) => ["--control", `${host}:${port}`]);
  const output = await world.exec(from, [
    ...[...mailpath, "check", "--json", "--host", world.profile.server.host, "--ports", "25,465,587"],
    ...["--vantage", from, ...vantages[from], ...controls],
    ...(dialled[from] === undefined ? [] : ["--address", dialled[from]]),
  ]);
  if (output.code !== 0) throw new Error(`check from ${from}: exit ${output.code}\n${output.stderr}`);
  return z.array(observationSchema).parse(JSON.parse(output.stdout));
}

/** One round of checks, all vantages at the same time. */
export const check = async (
  world: World,
  from: readonly VantageId[],
  dialled: Dialled = {},
): Promise<Observation[]> => (await Promise.all(from.map((id) => checkFrom(world, id, dialled)))).flat();

async function inFile(world: World, name: string, text: string): Promise<string> {
  const path = join(stateDir(world.options.runId), name);
  await writeFile(path, text);
  return path;
}

export type Pasted = { mailq?: string; maillog?: string; "server-report"?: string };

/** Pasted texts go in as a person would have saved them. */
export async function diagnose(
  world: World,
  observations: readonly Observation[],
  pasted: Pasted = {},
): Promise<Diagnosis> {
  const options = ["--profile", await inFile(world, "profile.json", JSON.stringify(world.profile))];
  options.push("--observations", await inFile(world, "observations.json", JSON.stringify(observations)));
  for (const [name, text] of Object.entries(pasted))
    options.push(`--${name}`, await inFile(world, name, text));
  const output = await run([...mailpath, "diagnose", "--json", ...options]);
  if (output.code > 1) throw new Error(`diagnose: exit ${output.code}\n${output.stderr}`);
  return diagnosisSchema.parse(JSON.parse(output.stdout));
}

/** One part's commands exactly as Mailpath prints them for this world's values. */
export async function recipePart(
  world: World,
  remedy: string,
  platform: string,
  part: PartId,
): Promise<string> {
  const params = await inFile(world, "params.json", JSON.stringify(world.params));
  return must([
    ...[...mailpath, "recipe", "--remedy", remedy, "--platform", platform],
    ...["--params", params, "--part", part],
  ]);
}

const changing: readonly PartId[] = ["backup", "change", "check", "apply"];

export type Remedied = { part: PartId; text: string; output: Output };

/** Runs the parts verbatim, in the order given; stops at the first that fails. */
export async function runParts(
  world: World,
  where: "router-b" | "server",
  [remedy, platform]: readonly [string, string],
  parts: readonly PartId[] = changing,
): Promise<Remedied[]> {
  const done: Remedied[] = [];
  for (const part of parts) {
    const text = await recipePart(world, remedy, platform, part);
    const output = await world.shOn(where, text, 180_000);
    done.push({ part, text, output });
    if (output.code !== 0)
      throw new Error(`${remedy} ${part}: exit ${output.code}\n${text}\n${output.stdout}${output.stderr}`);
  }
  return done;
}
