import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { parseHostPort } from "@/lib/core/host";
import { addressRangeSchema } from "@/lib/core/recipe";
import { listOf, parseSettings } from "@/lib/core/settings-file";
import { dialectOf } from "./db/dialect";

const range = (text: string, context: z.RefinementCtx): string => {
  const parsed = addressRangeSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  context.addIssue({ code: "custom", message: `"${text}" is not an address range such as 192.168.0.0/24` });
  return z.NEVER;
};

const ranges = z
  .string()
  .default("")
  .transform((text, context) => listOf(text).map((part) => range(part, context)));

const controls = z
  .string()
  .default("")
  .transform((text, context) =>
    listOf(text).flatMap((part) => {
      const control = parseHostPort(part);
      if (control !== null) return [control];
      context.addIssue({ code: "custom", message: `"${part}" is not host:port` });
      return [];
    }),
  );

const baseUrl = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://mailpath.example.jp" })
  .transform((text) => text.replace(/\/+$/, ""));

const days = (usual: number) =>
  z.coerce
    .number({ error: "must be a number of days" })
    .int("must be whole days")
    .min(1, "must be 1 or more")
    .max(3_650, "must be 3650 at most")
    .default(usual);

export const envSchema = z.object({
  PORT: z.coerce
    .number({ error: "must be a number" })
    .int()
    .min(1, "must be 1 to 65535")
    .max(65535, "must be 1 to 65535")
    .default(3000),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .refine((url) => dialectOf(url) !== null, "must begin with file: or postgresql://")
    .optional(),
  MAILPATH_DATA: z.string().min(1).default("data"),
  MAILPATH_URL: baseUrl.optional(),
  MAILPATH_ALLOW_NETWORKS: ranges,
  MAILPATH_CONTROLS: controls,
  MAILPATH_TRUST_PROXY: ranges,
  MAILPATH_PUBLIC_LIBRARY: z
    .enum(["yes", "no"], "must be yes or no")
    .default("no")
    .transform((text) => text === "yes"),
  MAILPATH_METRICS_TOKEN: z.string().min(16, "must be 16 characters or more").optional(),
  MAILPATH_WATCH: z.enum(["web", "worker"], "must be web or worker").default("web"),
  MAILPATH_KEEP_RAW_DAYS: days(7),
  MAILPATH_KEEP_HOURLY_DAYS: days(90),
  MAILPATH_KEEP_DAILY_DAYS: days(730),
  MAILPATH_AUDIT_DAYS: days(365),
  MAILPATH_LOG_LEVEL: z.enum(["error", "warn", "info", "debug"]).default("info"),
});

export type Env = {
  port: number;
  /** Null where nobody chose one: loopback until an owner exists, every interface afterwards. */
  host: string | null;
  databaseUrl: string;
  /** Absolute folder of everything this installation keeps. */
  dataFolder: string;
  /** Address for others, without a final slash; null where the browser's own shall do. */
  url: string | null;
  allowNetworks: string[];
  controls: { host: string; port: number }[];
  trustProxy: string[];
  /** The reference pages are open to whoever reaches this installation. */
  publicLibrary: boolean;
  /** Opens `/metrics` to other machines; null where only this one may read it. */
  metricsToken: string | null;
  /** Who looks at the schools by schedule: this web server, or worker processes of their own. */
  watch: "web" | "worker";
  /** How long single looks, and their sums by hour and by day, are kept. */
  keepDays: { raw: number; hourly: number; daily: number };
  /** Days for which records of who did what are kept. */
  auditDays: number;
  logLevel: "error" | "warn" | "info" | "debug";
};

/** Settings that cannot be used, all of them at once, one per line. */
export class EnvError extends Error {
  override name = "EnvError";
}

type Variables = Readonly<Record<string, string | undefined>>;

/** An empty variable counts as absent: that is what `NAME= npm start` and compose files mean by it. */
const withoutEmpty = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));

/** Throws `EnvError`. Says nothing of a value beyond what its owner typed in the very setting named. */
export function parseEnv(variables: Variables): Env {
  const parsed = envSchema.safeParse(withoutEmpty(variables));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new EnvError(`These settings cannot be used:\n${problems.join("\n")}`);
  }
  const settings = parsed.data;
  const dataFolder = resolve(/* turbopackIgnore: true */ settings.MAILPATH_DATA);
  return {
    port: settings.PORT,
    host: settings.HOST ?? null,
    databaseUrl: settings.DATABASE_URL ?? `file:${join(dataFolder, "mailpath.db")}`,
    dataFolder,
    url: settings.MAILPATH_URL ?? null,
    allowNetworks: settings.MAILPATH_ALLOW_NETWORKS,
    controls: settings.MAILPATH_CONTROLS,
    trustProxy: settings.MAILPATH_TRUST_PROXY,
    publicLibrary: settings.MAILPATH_PUBLIC_LIBRARY,
    metricsToken: settings.MAILPATH_METRICS_TOKEN ?? null,
    watch: settings.MAILPATH_WATCH,
    keepDays: {
      raw: settings.MAILPATH_KEEP_RAW_DAYS,
      hourly: settings.MAILPATH_KEEP_HOURLY_DAYS,
      daily: settings.MAILPATH_KEEP_DAILY_DAYS,
    },
    auditDays: settings.MAILPATH_AUDIT_DAYS,
    logLevel: settings.MAILPATH_LOG_LEVEL,
  };
}

/** Settings of `mailpath.env` in the data folder; an absent file is an empty one. */
export function readSettingsFile(dataFolder: string): Record<string, string> {
  try {
    return parseSettings(readFileSync(join(dataFolder, "mailpath.env"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}

let parsedOnce: Env | undefined;

/** This process's settings: the environment, and `data/mailpath.env` for what the environment leaves open. */
export function env(): Env {
  if (parsedOnce) return parsedOnce;
  const given = withoutEmpty(process.env);
  const dataFolder = resolve(/* turbopackIgnore: true */ given.MAILPATH_DATA ?? "data");
  parsedOnce = parseEnv({ ...readSettingsFile(dataFolder), ...given });
  return parsedOnce;
}
