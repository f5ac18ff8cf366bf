import { z } from "zod";
import { codeSchema, remedyKinds } from "./diagnosis";

/** `broken`: was fine and is not; `changed`: another thing is wrong than before; `mended`: fine again. */
export const noticeKinds = ["broken", "changed", "mended", "test"] as const;

/** One change at one school, worth telling people about. Words are picked by whoever writes it out. */
export const noticeSchema = z.object({
  /** The same change always has the same id, so that it is told once. */
  id: z.string().min(1).max(200),
  schoolId: z.string().min(1).max(64),
  schoolName: z.string().min(1).max(200),
  kind: z.enum(noticeKinds),
  /** When it was noticed. */
  at: z.iso.datetime(),
  /** Since when things are as they are now. */
  since: z.iso.datetime(),
  code: codeSchema,
  /** The id of the line concerned; null where it is the server, or no line alone. */
  line: z.string().max(64).nullable(),
  confidence: z.number().min(0).max(1),
  remedy: z.enum(remedyKinds).nullable(),
  /** The page that shows it; null where this installation has no address for others. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;
