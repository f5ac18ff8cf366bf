"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { failure, invalid } from "@/lib/account/failure";
import { createPhoneLink } from "@/lib/check/classroom";
import { env } from "@/lib/platform/env";
import { schoolForm } from "@/lib/school/action";
import { isOnlyNear, publicBase } from "@/lib/share/address";
import { baseField, isBaseUrl } from "@/lib/share/base-field";

export type FreshPhoneLink = { url: string; host: string; expiresAt: string };

const askSchema = z.object({
  address: baseField.refine((text) => text === "" || isBaseUrl(text), "base-url"),
});

/** A one-time link for a phone; none is made where it surely could not be opened from mobile data. */
export const phoneLinkAction = schoolForm<FreshPhoneLink>({
  run: async ({ scope, values }) => {
    const parsed = askSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    const base = parsed.data.address || publicBase(env().url, await headers());
    if (!URL.canParse(base)) return failure("invalid", {}, { address: "base-url" });
    if (isOnlyNear(base)) return failure("invalid", {}, { address: "near" });
    const { token, expiresAt } = await createPhoneLink(scope);
    const url = `${base}/phone/${token}`;
    return { values, extra: { url, host: new URL(base).host, expiresAt: expiresAt.toISOString() } };
  },
});
