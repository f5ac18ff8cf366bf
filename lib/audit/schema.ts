import { z } from "zod";

/** What a record is about, by the first word of its action. */
export const auditTopics = [
  "session",
  "code",
  "password",
  "factor",
  "invitation",
  "person",
  "school",
  "check",
  "wizard",
  "share",
  "probe",
  "report",
] as const;

const text = z.string().max(64).catch("");

/** What the page's address asks for; what does not fit asks for nothing. */
export const auditFilterSchema = z.object({
  who: text.default(""),
  what: z.enum(auditTopics).or(z.literal("")).catch("").default(""),
  before: z.coerce.date().nullable().catch(null).default(null),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;
