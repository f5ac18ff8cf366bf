import { z } from "zod";
import type { Place } from "./types";

/** Minutes between two looks. */
export const intervals = [5, 15, 60] as const;

const fixed = ["server-lan", "server", "outside"] as const;

/** `place` as one field: `server-lan`, `server`, `outside`, or `line:ID`. */
const placeSchema = z
  .string({ error: "required" })
  .max(80)
  .transform((text, context): Place => {
    const place = fixed.find((known) => known === text);
    if (place) return { place, lineId: null };
    if (/^line:./.test(text)) return { place: "line", lineId: text.slice("line:".length) };
    context.addIssue({ code: "custom", message: "required" });
    return z.NEVER;
  });

export const newProbeSchema = z.object({
  name: z.string({ error: "required" }).trim().min(1, "required").max(100, "too-long"),
  place: placeSchema,
  everyMinutes: z.coerce.number().pipe(z.literal(intervals)),
});
export type NewProbe = z.infer<typeof newProbeSchema>;
