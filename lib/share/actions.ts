"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { invalid } from "@/lib/account/failure";
import { mintToken } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { schoolForm } from "@/lib/school/action";
import { isOnlyLocal, publicBase } from "./address";
import { createShare, revokeShare } from "./mutations";
import { newShareSchema } from "./schema";

/** Shown this once: the link itself is kept nowhere. */
export type FreshShare = { url: string; label: string; isOnlyLocal: boolean };

export const createShareAction = schoolForm<FreshShare>({
  run: async ({ scope, values }) => {
    const { label, days, masked } = values;
    const parsed = newShareSchema.safeParse({ label, days, masked: masked === "on" });
    if (!parsed.success) return invalid(parsed.error);
    const token = mintToken();
    await createShare(scope, parsed.data, token, new Date());
    const base = publicBase(env().url, await headers());
    const fresh = { url: `${base}/s/${token}`, label: parsed.data.label, isOnlyLocal: isOnlyLocal(base) };
    refresh();
    return { values: {}, extra: fresh };
  },
});

export const revokeShareAction = schoolForm({
  run: async ({ scope, values }) => {
    await revokeShare(scope, values.linkId ?? "");
    refresh();
    return {};
  },
});
