import { z } from "zod";
import { purposes, runFailures, runStates } from "@/lib/check/types";
import { diagnosisSchema } from "@/lib/core/diagnosis";
import { observationSchema } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { incidentStates } from "@/lib/incident/types";
import { pageSchema } from "./page";

const id = z.string().min(1).max(64);
const moment = z.iso.datetime();

export const schoolSchema = z.object({
  id,
  name: z.string(),
  /** Counted up by each save; a change names the one it started from. */
  version: z.number().int().positive(),
  createdAt: moment,
  updatedAt: moment,
  profile: profileSchema,
});

export const runSchema = z.object({
  id,
  schoolId: id,
  vantageId: z.string(),
  purpose: z.enum(purposes),
  state: z.enum(runStates),
  failure: z.enum(runFailures).nullable(),
  total: z.number().int().nonnegative(),
  done: z.number().int().nonnegative(),
  startedAt: moment,
  finishedAt: moment.nullable(),
});

/** A run with what it saw, in the order of its targets. */
export const wholeRunSchema = runSchema.extend({ observations: z.array(observationSchema) });

export const storedObservationSchema = z.object({
  id,
  schoolId: id,
  runId: id,
  observation: observationSchema,
});

/** `evidence` in the diagnosis are indexes into `observations`. */
export const schoolDiagnosisSchema = z.object({
  schoolId: id,
  schoolName: z.string(),
  /** When the newest observation was made; null where nothing was looked at. */
  checkedAt: moment.nullable(),
  diagnosis: diagnosisSchema,
  observations: z.array(observationSchema),
});

export const shareSchema = z.object({
  id,
  schoolId: id,
  label: z.string(),
  masked: z.boolean(),
  state: z.enum(["live", "expired", "revoked"]),
  createdAt: moment,
  expiresAt: moment.nullable(),
  viewCount: z.number().int().nonnegative(),
  lastViewAt: moment.nullable(),
});

export const freshShareSchema = z.object({ id, url: z.url() });

const words = z.object({ en: z.string(), ja: z.string() });

export const incidentSchema = z.object({
  id,
  schoolId: id,
  state: z.enum(incidentStates),
  title: words,
  startedAt: moment,
  resolvedAt: moment.nullable(),
  /** The newest first. */
  updates: z.array(z.object({ id, state: z.enum(incidentStates), text: words, at: moment })),
});

export const startedSchema = z.object({ id });
export const handedInSchema = z.object({ stored: z.number().int().nonnegative() });

/** RFC 9457. `code` is for programs, `title` for people who read a log. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  /** Stands in the server's log as well. */
  instance: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});

export const pages = {
  schools: pageSchema(schoolSchema),
  runs: pageSchema(runSchema),
  observations: pageSchema(storedObservationSchema),
  diagnoses: pageSchema(schoolDiagnosisSchema),
  incidents: pageSchema(incidentSchema),
  shares: pageSchema(shareSchema),
};
