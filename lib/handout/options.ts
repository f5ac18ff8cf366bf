import { z } from "zod";
import { type Locale, localeSchema } from "@/lib/core/locale";
import { parsePort } from "@/lib/core/port";

export const states = ["planned", "done"] as const;
export type State = (typeof states)[number];

export type HandoutOptions = {
  lang: Locale | null;
  port: number | null;
  state: State | null;
  line: string | null;
  /** The repair that the paper is about. */
  run: string | null;
};

const short = z.string().max(64);
const known = <T>(schema: z.ZodType<T>, value: unknown): T | null => schema.safeParse(value).data ?? null;

/** What an address asks for; what does not fit counts as not asked, since the page offers it again. */
export function readOptions(query: Readonly<Record<string, string | string[] | undefined>>): HandoutOptions {
  const port = known(z.string(), query.port)?.normalize("NFKC").trim() ?? "";
  return {
    lang: known(localeSchema, query.lang),
    port: parsePort(port),
    state: known(z.enum(states), query.state),
    line: known(short, query.line) || null,
    run: known(short, query.run) || null,
  };
}
