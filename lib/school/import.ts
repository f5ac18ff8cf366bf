import { failure } from "@/lib/account/failure";
import type { ActionFailure } from "@/lib/account/types";
import { type Profile, profileSchema, unknownIds } from "@/lib/core/profile";

export type Imported = { profile: Profile; unknown: string[] };

const versionOf = (json: unknown): unknown =>
  typeof json === "object" && json !== null && "version" in json ? json.version : undefined;

/** A profile from its saved text; each way in which it is none has a message of its own. */
export function readImport(text: string): Imported | ActionFailure {
  const json = parse(text);
  if (json === undefined || typeof versionOf(json) !== "number")
    return failure("invalid", {}, { text: "file" });
  if (versionOf(json) !== 1) return failure("invalid", {}, { text: "version" });
  const parsed = profileSchema.safeParse(json);
  if (!parsed.success) return failure("invalid", {}, { text: "file" });
  return { profile: parsed.data, unknown: unknownIds(parsed.data) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
