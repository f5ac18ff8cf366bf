import "server-only";
import type { Notice } from "@/lib/core/notice";
import { env } from "@/lib/platform/env";
import { tell } from "@/lib/tell/mutations";
import { untoldChanges } from "./data";
import { markTold } from "./mutations/schedule";
import type { StoredChange } from "./types";

/**
 * Hands over what was not handed over yet. A process that dies between the two writes leaves it to the next: the same
 * id is told once all the same.
 */
export async function tellChanges(): Promise<number> {
  const changes = await untoldChanges();
  for (const change of changes) {
    const notice = noticeOf(change, env().url);
    if (notice !== null) await tell(notice);
    await markTold(change.id, new Date());
  }
  return changes.length;
}

export function noticeOf(
  { schoolName, ...change }: StoredChange & { schoolName: string },
  base: string | null,
): Notice | null {
  const { id, schoolId, kind, at, since, toCode, line, confidence, remedy } = change;
  if (kind === "quiet") return null;
  return {
    id,
    schoolId,
    schoolName,
    kind,
    at: at.toISOString(),
    since: since.toISOString(),
    code: toCode,
    line,
    confidence,
    remedy,
    url: base === null ? null : `${base}/schools/${schoolId}`,
  };
}
