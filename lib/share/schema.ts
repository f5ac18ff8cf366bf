import { z } from "zod";

/** Days a link may live; 0 for as long as nobody revokes it. */
export const lifetimes = [7, 30, 90, 365, 0] as const;

export const newShareSchema = z.object({
  label: z.string({ error: "required" }).trim().min(1, "required").max(100, "too-long"),
  masked: z.boolean(),
  days: z.coerce.number().pipe(z.literal(lifetimes)),
});
export type NewShare = z.infer<typeof newShareSchema>;
