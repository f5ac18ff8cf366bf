"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { invalid } from "@/lib/account/failure";
import type { SchoolScope } from "@/lib/account/types";
import { diagnoseSchool } from "@/lib/check/diagnose";
import { mintToken } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { schoolForm } from "@/lib/school/action";
import { requireWizardRun } from "@/lib/wizard-run/data";
import { isOnlyLocal, publicBase } from "./address";
import { forgetShare } from "./gate";
import { createShare, revokeShare } from "./mutations";
import { makeRecord } from "./record";
import { type NewShare, newShareSchema, type ShareRecord, shareParts } from "./schema";

/** Shown this once: the link itself is kept nowhere. */
export type FreshShare = { url: string; label: string; isOnlyLocal: boolean };

export const createShareAction = schoolForm<FreshShare>({
  secret: ["password"],
  run: async ({ scope, values }) => {
    const parsed = newShareSchema.safeParse({
      ...values,
      repair: values.kind === "record" ? values.repair || null : null,
      masked: values.masked === "on",
      parts: shareParts.filter((part) => values[`part-${part}`] === "on"),
    });
    if (!parsed.success) return invalid(parsed.error);
    const [token, now] = [mintToken(), new Date()];
    const record = await recordFor(scope, parsed.data, now);
    await createShare(scope, parsed.data, { token, record, now });
    const base = publicBase(env().url, await headers());
    const fresh = { url: `${base}/s/${token}`, label: parsed.data.label, isOnlyLocal: isOnlyLocal(base) };
    refresh();
    return { values: {}, extra: fresh };
  },
});

async function recordFor(scope: SchoolScope, share: NewShare, now: Date): Promise<ShareRecord | null> {
  if (share.kind !== "record") return null;
  const [known, repair] = await Promise.all([
    diagnoseSchool(scope),
    share.repair === null ? null : requireWizardRun(scope, share.repair),
  ]);
  return makeRecord({ ...known, profile: known.school.profile }, now, repair);
}

export const revokeShareAction = schoolForm({
  run: async ({ scope, values }) => {
    const id = values.linkId ?? "";
    await revokeShare(scope, id);
    forgetShare(id);
    refresh();
    return {};
  },
});
