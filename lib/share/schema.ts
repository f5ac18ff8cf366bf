import { z } from "zod";
import { diagnosisSchema, remedyKinds } from "@/lib/core/diagnosis";
import { observationSchema } from "@/lib/core/observation";
import { portSchema } from "@/lib/core/port";
import { profileSchema } from "@/lib/core/profile";

/** Days a link may live; 0 for as long as nobody revokes it. */
export const lifetimes = [7, 30, 90, 365, 0] as const;

/** `status` follows the school; `record` shows one day, for good. */
export const shareKinds = ["status", "record"] as const;
export type ShareKind = (typeof shareKinds)[number];

/** What a page may show beside its verdict, in the order of the page. `names` are providers, routers and programs. */
export const shareParts = ["notices", "map", "next", "seen", "history", "names"] as const;
export type SharePart = (typeof shareParts)[number];
/** What a link showed before one could choose. */
export const plainParts: readonly SharePart[] = ["map", "next"];
/** What is ticked where somebody begins to choose. */
export const firstParts: readonly SharePart[] = ["notices", ...plainParts];

const passwordField = z.string().max(200, "too-long").default("");

export const newShareSchema = z.object({
  label: z.string({ error: "required" }).trim().min(1, "required").max(100, "too-long"),
  kind: z.enum(shareKinds).default("status"),
  /** The repair whose record is shown, with `record` alone. */
  repair: z.string().max(64).nullable().default(null),
  masked: z.boolean(),
  parts: z.array(z.enum(shareParts)).default([...firstParts]),
  password: passwordField.refine((text) => text === "" || text.length >= 8, "password-short"),
  days: z.coerce.number().pipe(z.literal(lifetimes)),
});
export type NewShare = z.infer<typeof newShareSchema>;

const lookSchema = z.object({ observations: z.array(observationSchema), diagnosis: diagnosisSchema });
const signed = { at: z.iso.datetime(), by: z.string() };

/** What a link of kind `record` keeps. Nothing in it is ever written again. */
export const recordSchema = z.object({
  version: z.literal(1),
  at: z.iso.datetime(),
  schoolName: z.string(),
  profile: profileSchema,
  /** The day's diagnosis, or the last one of the repair. */
  look: lookSchema,
  repair: z
    .object({
      begunAt: z.iso.datetime(),
      finishedAt: z.iso.datetime().nullable(),
      before: lookSchema.nullable(),
      remedy: z.object({ kind: z.enum(remedyKinds), port: portSchema }).nullable(),
      open: z.object({ ...signed, matches: z.boolean() }).nullable(),
      mail: z.object({ ...signed, arrives: z.boolean(), arrivedAt: z.iso.datetime().nullable() }).nullable(),
    })
    .nullable(),
});
export type ShareRecord = z.infer<typeof recordSchema>;
