import type { z } from "zod";
import { failure } from "@/lib/account/failure";
import type { ActionFailure } from "@/lib/account/types";
import { type Profile, profileSchema, unknownIds } from "@/lib/core/profile";
import { printable } from "@/lib/core/text";

export type Imported = { profile: Profile; unknown: string[] };

const versionOf = (json: unknown): unknown =>
  typeof json === "object" && json !== null && "version" in json ? json.version : undefined;

/** A profile from its saved text; each way in which it is none has a message of its own. */
export function readImport(text: string, isProvider?: (id: string) => boolean): Imported | ActionFailure {
  const json = parse(text);
  if (json === undefined || typeof versionOf(json) !== "number")
    return failure("invalid", {}, { text: "file" });
  const version = versionOf(json);
  if (version !== 1) return failure("invalid", { version: Number(version) }, { text: "version" });
  const parsed = profileSchema.safeParse(json);
  if (!parsed.success)
    return failure("invalid", { where: firstProblem(parsed.error) }, { text: "file-part" });
  return { profile: parsed.data, unknown: unknownIds(parsed.data, isProvider) };
}

/** Where the first value stands that does not fit, as `unknownIds` writes it: `lines[0].id`. */
const firstProblem = ({ issues: [issue] }: z.ZodError): string =>
  printable(
    (issue?.path ?? [])
      .map((part, at) => (typeof part === "number" ? `[${part}]` : `${at > 0 ? "." : ""}${String(part)}`))
      .join(""),
    100,
  );

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
