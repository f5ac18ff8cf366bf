"use server";

import { refresh } from "next/cache";
import { userForm } from "@/lib/account/action";
import { invalid } from "@/lib/account/failure";
import { grantSchool } from "@/lib/school/loaders";
import { createToken, revokeToken } from "./mutations";
import { newTokenSchema } from "./schema";

/** Shown this once: the token itself is kept nowhere. */
export type FreshToken = { token: string; label: string };

const chosenSchools = (values: Record<string, string>): string[] =>
  Object.keys(values).flatMap((name) => /^school:(.+)$/.exec(name)?.[1] ?? []);

export const createTokenAction = userForm<FreshToken>({
  run: async ({ user, values }) => {
    const { label, scope, days, reach } = values;
    const schools = reach === "all" ? "all" : chosenSchools(values);
    const parsed = newTokenSchema.safeParse({ label, scope, days, schools });
    if (!parsed.success) return invalid(parsed.error);
    if (parsed.data.schools !== "all")
      for (const id of parsed.data.schools) await grantSchool(user, id, "view");
    const { token } = await createToken(user, parsed.data, new Date());
    refresh();
    return { values: {}, extra: { token, label: parsed.data.label } };
  },
});

export const revokeTokenAction = userForm({
  run: async ({ user, values }) => {
    await revokeToken(user, values.tokenId ?? "", new Date());
    refresh();
    return {};
  },
});
