"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { failure, invalid } from "@/lib/account/failure";
import { mintToken } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { schoolForm } from "@/lib/school/action";
import { requireSchool } from "@/lib/school/data";
import { isOnlyLocal, publicBase } from "@/lib/share/address";
import { baseField, isBaseUrl } from "@/lib/share/base-field";
import { probeBundle } from "./bundle";
import type { Install } from "./install";
import { createProbe, revokeProbe, wishLook } from "./mutations";
import { newProbeSchema } from "./schema";

/** Shown this once: the token is kept nowhere. */
export type FreshProbe = Install & { name: string };

const formSchema = newProbeSchema.extend({
  address: baseField.refine((text) => text === "" || isBaseUrl(text), "base-url"),
});

export const createProbeAction = schoolForm<FreshProbe>({
  run: async ({ scope, values }) => {
    const parsed = formSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    const { address, ...probe } = parsed.data;
    const { profile } = await requireSchool(scope);
    const { lineId } = probe.place;
    if (lineId !== null && !profile.lines.some(({ id }) => id === lineId))
      return failure("invalid", {}, { place: "line-unknown" });
    const base = address === "" ? publicBase(env().url, await headers()) : address;
    if (!isBaseUrl(base) || (address === "" && isOnlyLocal(base) && probe.place.place !== "outside"))
      return failure("invalid", {}, { address: "needed-address" });
    const { sha256 } = await probeBundle();
    const token = mintToken();
    await createProbe(scope, probe, token);
    refresh();
    return { values: {}, extra: { base, token, sha256, name: probe.name } };
  },
});

export const revokeProbeAction = schoolForm({
  run: async ({ scope, values }) => {
    await revokeProbe(scope, values.probeId ?? "");
    refresh();
    return {};
  },
});

/** All probes of the school, or one. */
export const wishLookAction = schoolForm({
  run: async ({ scope, values }) => {
    await wishLook(scope, values.probeId || undefined);
    refresh();
    return { values: { wished: "yes" } };
  },
});
