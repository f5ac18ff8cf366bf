import { type Observation, type Vantage, vantageKinds, vantagePlaces } from "@/lib/core/observation";
import { checkMany } from "@/lib/smtp/check-many";
import { targetsFrom, targetsOfHost, type Wanted } from "./check-targets";
import { checkLine } from "./check-words";
import { requireOption } from "./input";
import { countOf, langOf, milliseconds, oneOf, quote, readOptions, refusePositionals } from "./options";
import { print, printJson } from "./output";
import { UsageError } from "./usage";

const options = {
  host: { type: "string" },
  address: { type: "string" },
  ports: { type: "string" },
  control: { type: "string", multiple: true },
  targets: { type: "string" },
  vantage: { type: "string" },
  place: { type: "string" },
  line: { type: "string" },
  kind: { type: "string" },
  timeout: { type: "string" },
  "reply-timeout": { type: "string" },
  "per-host": { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

type Values = ReturnType<typeof readOptions<typeof options>>["values"];

export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions("check", options, args);
  refusePositionals("check", positionals);
  const limits = {
    vantage: vantageOf(values),
    connectTimeoutMs: milliseconds("timeout", values.timeout),
    replyTimeoutMs: milliseconds("reply-timeout", values["reply-timeout"]),
    sameHostAtOnce: countOf("per-host", values["per-host"]),
  };
  if (values.targets !== undefined) await checkTargets(values.targets, values, limits);
  else await checkHost(values, limits);
  return 0;
}

type Limits = {
  vantage: Vantage;
  connectTimeoutMs?: number | undefined;
  replyTimeoutMs?: number | undefined;
  sameHostAtOnce?: number | undefined;
};

/** Each observation is printed as it completes, with the `id` of its entry. */
async function checkTargets(path: string, values: Values, limits: Limits): Promise<void> {
  const alone = (["host", "address", "ports", "control"] as const).find((name) => values[name] !== undefined);
  if (alone) throw new UsageError(`--${alone} cannot stand beside --targets: the file names what is checked`);
  const lang = langOf(values.lang);
  const targets = targetsFrom(path);
  for await (const { index, observation } of checkMany(targets, limits)) {
    const id = targets[index]?.id;
    const line = id === undefined ? observation : { id, ...observation };
    await print(`${values.json ? JSON.stringify(line) : checkLine(observation, lang)}\n`);
  }
}

async function checkHost(values: Values, limits: Limits): Promise<void> {
  const host = requireOption("check", "host", values.host);
  const lang = langOf(values.lang);
  const targets = await targetsOfHost({ ...values, host });
  const observations = await inOrder(targets, limits);
  if (values.json) await printJson(observations);
  else for (const observation of observations) await print(`${checkLine(observation, lang)}\n`);
}

async function inOrder(targets: readonly Wanted[], limits: Limits): Promise<Observation[]> {
  const byIndex = new Map<number, Observation>();
  for await (const { index, observation } of checkMany(targets, limits)) byIndex.set(index, observation);
  return targets.flatMap((_, index) => byIndex.get(index) ?? []);
}

const shortText = (option: string, value: string): string => {
  if (value.length > 0 && value.length <= 128) return value;
  throw new UsageError(`--${option} ${quote(value)}: must have 1 to 128 characters`);
};

/** A line that is named without a place is the one this machine stands behind. */
function vantageOf({ vantage = "here", kind = "manual", place, line }: Values): Vantage {
  const placed = oneOf("place", vantagePlaces, place ?? (line === undefined ? "outside" : "line"));
  if (placed === "line" && line === undefined)
    throw new UsageError("--place line needs --line ID: the line of the profile this machine is behind");
  return {
    id: shortText("vantage", vantage),
    kind: oneOf("kind", vantageKinds, kind),
    place: placed,
    line: line === undefined ? null : shortText("line", line),
    publicAddress: null,
  };
}
