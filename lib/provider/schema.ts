import { z } from "zod";
import type { OwnProvider } from "@/lib/catalogue/types";
import { isKnownProvider } from "@/lib/core/catalogue-ids";
import { hostSchema } from "@/lib/core/host";
import { portSchema } from "@/lib/core/port";
import { withoutUnseen } from "@/lib/core/text";

export const providerKinds = ["fixed", "cable", "mobile", "campus", "cloud", "vps"] as const;
export const directions = ["out", "in", "both", "none", "unknown"] as const;
export const scopes = [
  "unknown",
  "dynamic-only",
  "residential-all",
  "consumer-and-small-business",
  "mobile-first",
  "on-complaint",
  "new-accounts",
  "subscription-type",
  "default",
  "everyone",
] as const;
export const routes = ["fixed-address", "ask", "register", "clean-up", "none", "none-stated"] as const;
export const reporters = ["provider", "others"] as const;
const decades = ["2000s", "2010s", "2020s"] as const;

export const longestNote = 500;
const ports = z.array(portSchema).max(10);
const confidence = z.enum(["documented", "second-hand", "unverified"]);
const text = (most: number) => z.string().overwrite(withoutUnseen).trim().min(1).max(most);
const words = (most: number) => z.object({ en: text(most), ja: text(most) });

/** The thirty-first of February rolls over, and is none. */
const isDay = (at: string): boolean =>
  !Number.isNaN(Date.parse(at)) && new Date(at).toISOString().startsWith(at);

/** A year, a month or a day, as exact as it is known (ISO 8601). */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .refine(isDay);

/** Own providers are told from the catalogue's by their first letters, which the catalogue never uses. */
export const ownIdSchema = z.string().regex(/^own-[a-z0-9-]{1,56}$/);
export const idSchema = z.string().refine((id) => isKnownProvider(id) || ownIdSchema.safeParse(id).success);

/** A record as it is stored. Its source is a page, or words that say where it is from. */
export const ownRecordSchema: z.ZodType<OwnProvider> = z.object({
  id: idSchema,
  name: words(100),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  kind: z.enum(providerKinds),
  direction: z.enum(directions),
  ports,
  scope: z.enum(scopes),
  since: z
    .array(
      z.object({
        at: dateSchema,
        when: z.enum(["from", "by", "before"]),
        towards: z.enum(["everyone", "mobile-carriers"]),
      }),
    )
    .max(5),
  exemption: z.object({ route: z.enum(routes), detail: words(200).nullable() }).nullable(),
  relay: z.object({ host: hostSchema.nullable(), ports, confidence }).nullable(),
  note: words(longestNote).nullable(),
  sources: z
    .array(
      z.object({
        url: text(500),
        year: z.union([z.number().int().min(1990).max(2100), z.enum(decades)]).nullable(),
        by: z.enum(reporters),
      }),
    )
    .min(1)
    .max(10),
  confidence,
});
