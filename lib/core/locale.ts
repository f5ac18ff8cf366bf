import { z } from "zod";

export const locales = ["en", "ja"] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

/** Words of one thing in every language the product speaks: a missing one does not compile. */
export type Words<T = string> = Readonly<Record<Locale, T>>;
