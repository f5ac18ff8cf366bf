import { z } from "zod";
import { hostSchema } from "./host";
import { observationSchema, vantagePlaces } from "./observation";
import { portSchema } from "./port";

/** Most observations in one report: a probe that saw more sends the newest. */
export const reportLimit = 400;

/** What a dashboard asks of a probe that stays: `GET /api/probe/work`. Times are seconds. */
export const probeWorkSchema = z.object({
  version: z.literal(1),
  vantage: z.object({
    id: z.string().min(1).max(128),
    place: z.enum(vantagePlaces),
    line: z.string().nullable(),
  }),
  targets: z
    .array(z.object({ role: z.enum(["server", "control"]), host: hostSchema, port: portSchema }))
    .max(200),
  /** Pause between two looks. */
  lookEveryS: z.number().int().min(10).max(86_400),
  /** Pause between two questions for work. */
  askEveryS: z.number().int().min(1).max(3_600),
  /** A person asked for a look now: told apart from the last such wish by this text. */
  wish: z.string().max(64).nullable(),
});
export type ProbeWork = z.infer<typeof probeWorkSchema>;

/** What a probe hands in: `POST /api/probe/report`. */
export const probeReportSchema = z.object({
  version: z.literal(1),
  /** The same report sent twice has the same id and counts once. */
  id: z.uuid(),
  /** The probe's own clock as it sends: what it is wrong by is taken off each `at`. */
  sentAt: z.iso.datetime(),
  observations: z.array(observationSchema).min(1).max(reportLimit),
});
export type ProbeReport = z.infer<typeof probeReportSchema>;
