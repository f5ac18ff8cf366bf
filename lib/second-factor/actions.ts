"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { everywhereForm, userForm } from "@/lib/account/action";
import { failure } from "@/lib/account/failure";
import { takeAttempt } from "@/lib/account/mutations";
import type { UserScope } from "@/lib/account/types";
import { beginEnrolment, confirmEnrolment, removeFactor, renewRecoveryCodes, takeCode } from "./mutations";

/** Shown this once: only their hashes are kept. */
export type FreshCodes = { codes: string[] };

const tries = [{ limit: 5, windowMs: 60_000 }];
const wrong = () => failure("invalid", { message: "code" }, { code: "code" });

export const beginFactorAction = userForm({
  run: async ({ user }) => {
    await beginEnrolment(user);
    redirect("/account/second-factor");
  },
});

export const confirmFactorAction = userForm<FreshCodes>({
  secret: ["code"],
  run: async ({ user, values }) => {
    await takeAttempt("code.own", user.userId, tries);
    const codes = await confirmEnrolment(user, (values.code ?? "").slice(0, 64), new Date());
    if (codes === null) return wrong();
    refresh();
    return { extra: { codes } };
  },
});

/** What weakens the second factor asks for it first. */
async function isProven(user: UserScope, typed: string | undefined): Promise<boolean> {
  await takeAttempt("code.own", user.userId, tries);
  return (await takeCode(user.userId, (typed ?? "").slice(0, 64), new Date())) !== null;
}

export const renewCodesAction = userForm<FreshCodes>({
  secret: ["code"],
  run: async ({ user, values }) => {
    if (!(await isProven(user, values.code))) return wrong();
    const codes = await renewRecoveryCodes(user);
    refresh();
    return { extra: { codes } };
  },
});

export const removeFactorAction = userForm({
  secret: ["code"],
  run: async ({ user, values }) => {
    if (!(await isProven(user, values.code))) return wrong();
    await removeFactor(user, user.userId);
    redirect("/account");
  },
});

/** For a person who lost phone and codes. */
export const resetFactorAction = everywhereForm({
  right: "own",
  run: async ({ user, values }) => {
    await removeFactor(user, values.personId ?? "");
    refresh();
    return {};
  },
});
