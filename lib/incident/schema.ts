import { z } from "zod";
import { isZone, wallTime } from "./maintenance";
import { incidentStates, repeats } from "./types";

const line = z.string({ error: "required" }).trim().min(1, "required").max(200, "too-long");
const text = z.string({ error: "required" }).trim().min(1, "required").max(4000, "too-long");

export const updateSchema = z.object({
  state: z.enum(incidentStates),
  textEn: text,
  textJa: text,
});
export type NewUpdate = z.infer<typeof updateSchema>;

export const newIncidentSchema = updateSchema.extend({ titleEn: line, titleJa: line });
export type NewIncident = z.infer<typeof newIncidentSchema>;

const wall = z.string({ error: "required" }).refine((value) => wallTime(value) !== null, "wall-time");
const periods = { once: Number.POSITIVE_INFINITY, daily: 24 * 3600_000, weekly: 7 * 24 * 3600_000 };
const note = z.string().trim().max(500, "too-long").default("");

export const newWindowSchema = z
  .object({
    zone: z.string().trim().max(64, "zone").refine(isZone, "zone"),
    startsLocal: wall,
    endsLocal: wall,
    repeats: z.enum(repeats),
    noteEn: note,
    noteJa: note,
  })
  .superRefine(({ startsLocal, endsLocal, repeats: repeat }, context) => {
    const length = (wallTime(endsLocal) ?? 0) - (wallTime(startsLocal) ?? 0);
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["endsLocal"], message });
    if (length <= 0) refuse("ends-before");
    else if (length > periods[repeat]) refuse("too-often");
  });
export type NewWindow = z.infer<typeof newWindowSchema>;
