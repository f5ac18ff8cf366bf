import { z } from "zod";
import { codeSchema, manners, remedyKinds } from "@/lib/core/diagnosis";
import { portSchema } from "@/lib/core/port";
import { simulate as imagine, wantedInstance } from "@/lib/model/simulate";
import { checkLine } from "./check-words";
import { profileFrom } from "./diagnose";
import { jsonOption, requireOption } from "./input";
import { langOf, quote, readOptions, refusePositionals } from "./options";
import { print, printJson } from "./output";
import { UsageError } from "./usage";

const options = {
  profile: { type: "string" },
  faults: { type: "string" },
  remedies: { type: "string" },
  seed: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

const faultsSchema = z
  .array(
    z.strictObject({
      code: codeSchema,
      line: z.string().nullable().optional(),
      vantage: z.string().nullable().optional(),
      manner: z.enum(manners).optional(),
      port: portSchema.optional(),
    }),
  )
  .max(10);
const remedySchema = z.strictObject({ kind: z.enum(remedyKinds), port: portSchema.optional() });
const remediesSchema = z
  .array(z.union([z.enum(remedyKinds).transform((kind) => ({ kind })), remedySchema]))
  .max(10);

function seedOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--seed ${quote(text)}: must be a whole number up to 999999999`);
}

export async function simulate(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions("simulate", options, args);
  refusePositionals("simulate", positionals);
  const profile = profileFrom(requireOption("simulate", "profile", values.profile));
  const faults = jsonOption(faultsSchema, "faults", values.faults ?? "[]").map(
    ({ code, line, vantage, manner, port }) => ({
      code,
      ...(line === undefined ? {} : { line }),
      ...(vantage === undefined ? {} : { vantage }),
      ...(manner === undefined ? {} : { manner }),
      ...(port === undefined ? {} : { port }),
    }),
  );
  for (const [index, fault] of faults.entries())
    if (fault.code !== "healthy" && wantedInstance(profile, fault) === null)
      throw new UsageError(
        `--faults: item ${index}: ${fault.code} cannot be so at this school (line, manner or port)`,
      );
  const remedies = jsonOption(remediesSchema, "remedies", values.remedies ?? "[]");
  const observations = imagine({ profile, faults, remedies, seed: seedOf(values.seed) });
  const lang = langOf(values.lang);
  if (values.json) await printJson(observations);
  else for (const one of observations) await print(`${one.vantage.id}: ${checkLine(one, lang)}\n`);
  return 0;
}
