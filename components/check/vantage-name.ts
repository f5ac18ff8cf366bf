import type { Line } from "@/lib/core/profile";
import { lineLabel } from "@/lib/school/types";

/** A vantage in words: this Mailpath, a line by its name, or the id of one that is gone. */
export function vantageName(
  id: string,
  lines: readonly Pick<Line, "id" | "name">[],
  dashboard: string,
): string {
  if (id === "dashboard") return dashboard;
  const line = lines.find((known) => known.id === id);
  return line ? lineLabel(line) : id;
}
