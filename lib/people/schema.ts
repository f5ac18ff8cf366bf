import { z } from "zod";
import { roles } from "@/lib/account/rights";

/** How long an invitation can be used, in days. */
export const invitationDays = 7;

const mostSchools = 2_000;

/** What somebody is given: a role, and the schools it is for. An owner is one in all of them. */
export const grantSchema = z
  .object({
    role: z.enum(roles, { error: "required" }),
    schools: z.union([z.literal("all"), z.array(z.string().min(1).max(64)).max(mostSchools)]),
  })
  .transform(({ role, schools }) => ({ role, schools: role === "owner" ? ("all" as const) : schools }))
  .refine(({ schools }) => schools === "all" || schools.length > 0, {
    path: ["reach"],
    message: "no-school",
  });
export type Granted = z.infer<typeof grantSchema>;

export const labelSchema = z.string({ error: "required" }).trim().min(1, "required").max(100, "too-long");

const prefix = "school.";
export const schoolField = (id: string): string => `${prefix}${id}`;

/** A form's fields as a grant: `role`, `reach` (`all` or `some`) and a ticked `school.<id>` for each of some. */
export const grantOf = (values: Record<string, string>) =>
  grantSchema.safeParse({
    role: values.role,
    schools:
      values.reach === "all"
        ? "all"
        : Object.keys(values).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  });
