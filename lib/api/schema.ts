import { z } from "zod";
import { apiScopes } from "./types";

/** Days a token may live; 0 for as long as nobody revokes it. */
export const tokenLifetimes = [30, 90, 365, 0] as const;

export const newTokenSchema = z.object({
  label: z.string({ error: "required" }).trim().min(1, "required").max(100, "too-long"),
  scope: z.enum(apiScopes),
  schools: z.union([z.literal("all"), z.array(z.string().min(1).max(64)).min(1, "required").max(500)]),
  days: z.coerce.number().pipe(z.literal(tokenLifetimes)),
});
export type NewToken = z.infer<typeof newTokenSchema>;

/** As it is stored: anything that is none counts as a token for no school. */
export const storedSchoolsSchema = z.union([z.literal("all"), z.array(z.string())]).catch([]);
