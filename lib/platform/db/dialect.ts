import { resolve } from "node:path";

export type Dialect = "sqlite" | "postgresql";

/** The dialect a `DATABASE_URL` speaks; null where it is neither a SQLite file nor PostgreSQL. */
export function dialectOf(url: string): Dialect | null {
  if (/^file:[^?#]+$/.test(url)) return "sqlite";
  return /^postgres(ql)?:\/\//.test(url) ? "postgresql" : null;
}

/** The file behind a `file:` URL, absolute. Relative ones count from the working directory. */
export function sqliteFile(url: string): string {
  return resolve(url.replace(/^file:(\/\/(localhost)?(?=\/))?/, ""));
}
