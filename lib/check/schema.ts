import { z } from "zod";
import { observationSchema } from "@/lib/core/observation";
import { portSchema } from "@/lib/core/port";

export const classroomTargetSchema = z.object({
  role: z.enum(["server", "control"]),
  host: z.string().min(1).max(255),
  port: portSchema,
});
export type ClassroomTarget = z.infer<typeof classroomTargetSchema>;

/** Characters of one classroom's result: the largest that is read at all. */
export const resultLimit = 64 * 1024;

export const observationsSchema = z.array(observationSchema).min(1).max(200);
