import { z } from "zod";
import { diagnosisSchema, remedyKinds } from "@/lib/core/diagnosis";
import { observationSchema } from "@/lib/core/observation";
import { portSchema } from "@/lib/core/port";

export const symptomPlaces = ["classrooms", "everywhere", "some", "outside"] as const;
export const symptomSince = ["today", "days", "weeks", "unknown"] as const;

/** Answers are kept by question, so that an early one can change without the later ones being lost. */
export const answersSchema = z.object({
  symptom: z
    .object({
      place: z.enum(symptomPlaces),
      since: z.enum(symptomSince),
      /** What a mail program said, as pasted. */
      error: z.string().max(4_000),
    })
    .optional(),
  /** The version of the profile that somebody looked through and called right. */
  profile: z.object({ version: z.number().int() }).optional(),
  /** The line a classroom's script was made for, and its machine. */
  classroom: z
    .object({
      line: z.string().max(64),
      machine: z.enum(["unix", "windows"]),
      /** Under which address the classroom reaches this Mailpath; null where nobody had to ask. */
      address: z.string().max(300).nullable(),
    })
    .optional(),
  remedy: z
    .object({ kind: z.enum(remedyKinds), platform: z.string().max(64).nullable(), port: portSchema })
    .optional(),
  /** Parts of the recipe that were ticked off. */
  ticked: z.array(z.string().max(80)).max(100).default([]),
  applied: z.object({ at: z.iso.datetime() }).optional(),
});
export type Answers = z.infer<typeof answersSchema>;

const signed = { at: z.iso.datetime(), by: z.string().max(200) };
const cellSchema = z.object({
  place: z.string().max(200),
  port: portSchema,
  before: z.string().max(40).nullable(),
  predicted: z.string().max(40).nullable(),
  seen: z.string().max(40).nullable(),
  agrees: z.boolean().nullable(),
});
export type ComparedCell = z.infer<typeof cellSchema>;

/** What was seen, predicted and signed on the way. Nothing here is ever rewritten by a later look at the school. */
export const recordsSchema = z.object({
  before: z
    .object({
      at: z.iso.datetime(),
      observations: z.array(observationSchema).max(400),
      diagnosis: diagnosisSchema,
    })
    .optional(),
  /** When the one-time word was given out, and the line it is for. */
  word: z.object({ issuedAt: z.iso.datetime(), line: z.string().max(64).nullable() }).optional(),
  open: z
    .object({
      ...signed,
      matches: z.boolean(),
      cells: z.array(cellSchema).max(400),
      observations: z.array(observationSchema).max(400),
      diagnosis: diagnosisSchema,
    })
    .optional(),
  mail: z
    .object({
      ...signed,
      verdict: z.enum([
        "arrives",
        "relay-denied",
        "unreadable",
        "wrong-word",
        "not-through-our-server",
        "too-old",
        "from-another-line",
      ]),
      server: z.string().max(255).nullable(),
      from: z.string().max(255).nullable(),
      takenAt: z.iso.datetime().nullable(),
      arrivedAt: z.iso.datetime().nullable(),
    })
    .optional(),
});
export type Records = z.infer<typeof recordsSchema>;

export const stepIds = [
  "symptom",
  "profile",
  "checks",
  "verdict",
  "fix",
  "recipe",
  "verify-open",
  "verify-mail",
  "record",
] as const;
export type StepId = (typeof stepIds)[number];
export const isStepId = (text: string): text is StepId => stepIds.some((known) => known === text);
