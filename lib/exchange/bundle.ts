import { z } from "zod";
import { type Profile, profileSchema } from "@/lib/core/profile";
import { printable } from "@/lib/core/text";
import type { Known, ReadFile } from "./types";

/** Many schools in one file. An id that this installation knows is changed, any other is new. */
export const bundleSchema = z.object({
  version: z.literal(1),
  schools: z.array(
    z.object({ id: z.string().min(1).max(64).nullable().default(null), profile: z.unknown() }),
  ),
});

export const schoolsBundle = (schools: readonly Pick<Known, "id" | "profile">[]): string =>
  `${JSON.stringify({ version: 1, schools: schools.map(({ id, profile }) => ({ id, profile })) }, null, 2)}\n`;

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : `${at > 0 ? "." : ""}${String(part)}`))
    .join("");

type Raw = { id: string | null; profile: unknown };

/** A bundle, or one profile as the school's own export writes it; null where it is neither. */
function rawEntries(json: unknown): Raw[] | null {
  const bundle = bundleSchema.safeParse(json);
  if (bundle.success) return bundle.data.schools;
  const isProfile = typeof json === "object" && json !== null && "server" in json;
  return isProfile ? [{ id: null, profile: json }] : null;
}

export function readBundle(text: string): ReadFile {
  const raw = rawEntries(parse(text));
  if (raw === null)
    return { entries: [], problems: [{ row: 1, column: "", code: "unreadable", value: "", allowed: "" }] };
  const result: ReadFile = { entries: [], problems: [] };
  raw.forEach(({ id, profile }, index) => {
    const parsed = profileSchema.safeParse(profile);
    if (parsed.success) result.entries.push({ row: index + 1, id, profile: parsed.data as Profile });
    else
      for (const issue of parsed.error.issues.slice(0, 5))
        result.problems.push({
          row: index + 1,
          column: printable(pathOf(issue.path), 100),
          code: "invalid",
          value: "",
          allowed: "",
        });
  });
  return result;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
