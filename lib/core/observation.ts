import { z } from "zod";
import { portSchema } from "./port";
import { networkTextLimit, printable } from "./text";

/** Printable whoever wrote it down: an observation may come from a file or a paste. */
const short = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite((text) => printable(text, most));
const networkText = short(networkTextLimit);
const milliseconds = z.number().nonnegative().nullable().optional();

export const transports = [
  "open",
  "refused",
  "reset",
  "timeout",
  "unreachable",
  "dns-failure",
  "not-judged",
] as const;
export const smtpOutcomes = [
  "ok",
  "silent",
  "closed",
  "reset",
  "not-smtp",
  "tempfail",
  "refused",
  "tls-failed",
] as const;
export const smtpStages = ["connect", "greeting", "ehlo", "starttls", "tls", "ehlo-tls", "quit"] as const;
/**
 * Codes of an error beside `not-judged`, where a pasted text leaves open what it saw and yet rules something out:
 * `not-open` was refused, dropped or rejected (a tool of Windows does not say which); `filtered` was dropped or
 * rejected; `no-answer` never opened, or opened and then fell silent or ended.
 */
export const halfSeenCodes = ["not-open", "filtered", "no-answer"] as const;
export type HalfSeenCode = (typeof halfSeenCodes)[number];
export const vantageKinds = ["dashboard", "probe", "manual"] as const;
export const vantagePlaces = ["line", "server-lan", "server", "outside"] as const;
export type VantagePlace = (typeof vantagePlaces)[number];

export const vantageSchema = z.object({
  id: short(128).min(1),
  kind: z.enum(vantageKinds),
  place: z.enum(vantagePlaces),
  /** The profile's line this vantage stands behind; null where it stands behind none. */
  line: short(128).nullable().default(null),
  /** Source address the dashboard saw when the result was posted. */
  publicAddress: short(64).nullable().default(null),
});
export type Vantage = z.infer<typeof vantageSchema>;

export const targetSchema = z.object({
  role: z.enum(["server", "control"]),
  host: short(255).min(1),
  /** The one address that was dialled; null where the name gave none. */
  address: short(64).nullable(),
  port: portSchema,
});
export type Target = z.infer<typeof targetSchema>;

export const tlsSchema = z.object({
  mode: z.enum(["starttls", "implicit"]),
  protocol: networkText.nullable().default(null),
  validTo: networkText.nullable().default(null),
  names: z.array(networkText).max(100).default([]),
  fingerprint256: networkText.nullable().default(null),
  trusted: z.boolean().nullable().default(null),
  error: networkText.nullable().default(null),
});

export const smtpSchema = z.object({
  outcome: z.enum(smtpOutcomes),
  /** Where the conversation ended: `quit` for one that went all the way. */
  stage: z.enum(smtpStages),
  greeting: networkText.nullable().default(null),
  code: z.number().int().nullable().default(null),
  ehloLine: networkText.nullable().default(null),
  ehlo: z.array(networkText).max(100).default([]),
  starttls: z.enum(["ok", "failed", "not-offered", "not-tried"]).default("not-tried"),
  ehloAfterTls: z.array(networkText).max(100).default([]),
  tls: tlsSchema.nullable().default(null),
  /** Only where a person consented to a relay check: how an outside recipient was answered. Never part of a check. */
  relay: z.enum(["accepted", "denied", "auth-required", "tempfail"]).optional(),
});
export type SmtpResult = z.infer<typeof smtpSchema>;

export const observationErrorSchema = z.object({
  code: short(64).min(1),
  source: z.enum(["target", "path", "resolver", "self"]),
});

/** What one vantage saw of one endpoint, once. Stored whole, so that tomorrow's model can judge it again. */
export const observationSchema = z.object({
  version: z.literal(1),
  at: z.iso.datetime({ offset: true }),
  vantage: vantageSchema,
  target: targetSchema,
  /** Every address the name gave; empty where the address was given instead of resolved. */
  resolved: z.array(short(64)).max(100).default([]),
  transport: z.enum(transports),
  timings: z
    .object({
      dnsMs: milliseconds,
      connectMs: milliseconds,
      greetingMs: milliseconds,
      ehloMs: milliseconds,
      tlsMs: milliseconds,
    })
    .default({}),
  /** Null where no SMTP was attempted: a web control, or a port that was not open. */
  smtp: smtpSchema.nullable().default(null),
  error: observationErrorSchema.nullable().default(null),
});
export type Observation = z.infer<typeof observationSchema>;
export type Transport = Observation["transport"];

/** What a look left half open, or null where it saw something definite or nothing at all. */
export const halfSeenOf = ({
  transport,
  error,
}: Pick<Observation, "transport" | "error">): HalfSeenCode | null =>
  (transport === "not-judged" && halfSeenCodes.find((code) => code === error?.code)) || null;
