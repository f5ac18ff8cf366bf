import { diagnoseSchool } from "@/lib/check/diagnose";
import { requireRecord } from "./data";
import { scopeOf } from "./gate";
import type { PublicShare, StatusView } from "./types";
import { type MaskWords, recordView, statusView } from "./view";

/** What may be known of a school through one link: every page, feed and badge is made of this and nothing else. */
export async function knownThrough(share: PublicShare, words: MaskWords): Promise<StatusView> {
  const scope = scopeOf(share);
  if (share.kind === "record") return recordView(await requireRecord(scope, share.id), share, words);
  const known = await diagnoseSchool(scope);
  return statusView({ ...known, profile: known.school.profile }, share, words);
}
