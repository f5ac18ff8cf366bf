import type { Locale } from "@/lib/core/locale";
import { type Observation, observationSchema } from "@/lib/core/observation";
import { type Profile, profileSchema, unknownIds } from "@/lib/core/profile";
import { type ReportFact, type ReportSource, reportSources } from "@/lib/core/report";
import { diagnose as judge } from "@/lib/diagnosis/diagnose";
import { readMaillog } from "@/lib/diagnosis/reports/maillog";
import { readMailq } from "@/lib/diagnosis/reports/mailq";
import { readServerReport } from "@/lib/diagnosis/reports/server-report";
import { diagnosisText } from "./diagnosis-words";
import { nameOf, parseAs, readItems, readJson, readText, requireOption } from "./input";
import { langOf, readOptions } from "./options";
import { print, printJson, warn } from "./output";
import { UsageError } from "./usage";

const options = {
  profile: { type: "string" },
  observations: { type: "string", multiple: true },
  mailq: { type: "string" },
  maillog: { type: "string" },
  "server-report": { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

const readers: Readonly<Record<ReportSource, (text: string) => ReportFact[]>> = {
  mailq: (text) => readMailq({ text, source: "mailq" }),
  maillog: (text) => readMaillog({ text, source: "maillog" }),
  "server-report": readServerReport,
};

/** A text that tells nothing is no error, but the person should hear of it. */
function factsFrom(source: ReportSource, path: string): ReportFact[] {
  const text = readText(path);
  const facts = readers[source](text);
  if (facts.length === 0 && text.trim() !== "")
    warn(`--${source} ${nameOf(path)}: nothing in it was understood, so it counts for nothing`);
  return facts;
}

export function profileFrom(path: string): Profile {
  const profile = readJson(profileSchema, path);
  for (const unknown of unknownIds(profile)) warn(`${unknown} is not in the catalogue and reads as "other"`);
  return profile;
}

const observationsFrom = (path: string): Observation[] =>
  readItems(path).map(({ value, where }) => parseAs(observationSchema, value, where));

/** One stream can be read once. */
function refuseTwiceStdin(paths: readonly string[]): void {
  if (paths.filter((path) => path === "-").length > 1)
    throw new UsageError("standard input (-) can stand for one file only");
}

/** Several files count as one list, in the order given: evidence are indexes into it. */
export async function diagnose(args: readonly string[]): Promise<number> {
  const { values, inOrder } = readOptions("diagnose", options, args);
  const lang: Locale = langOf(values.lang);
  const profilePath = requireOption("diagnose", "profile", values.profile);
  const files = inOrder("observations");
  const pasted = reportSources.flatMap((source) => {
    const path = values[source];
    return path === undefined ? [] : [{ source, path }];
  });
  if (pasted.length === 0) requireOption("diagnose", "observations", files[0]);
  refuseTwiceStdin([profilePath, ...files, ...pasted.map(({ path }) => path)]);
  const profile = profileFrom(profilePath);
  const observations = files.flatMap(observationsFrom);
  const facts = pasted.flatMap(({ source, path }) => factsFrom(source, path));
  const diagnosis = judge({ profile, observations, facts });
  if (values.json) await printJson(diagnosis);
  else await print(diagnosisText(diagnosis, profile, lang));
  return diagnosis.primary === "healthy" ? 0 : 1;
}
