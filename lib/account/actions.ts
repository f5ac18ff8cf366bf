"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { localeCookie } from "@/i18n/locale";
import { localeSchema } from "@/lib/core/locale";
import { isLocalRequest } from "@/lib/platform/peer";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { isSetupCode } from "@/lib/platform/setup-code";
import { hasSecondFactor } from "@/lib/second-factor/data";
import { endPending, takeCode } from "@/lib/second-factor/mutations";
import { awaitCode, forgetWaiting, waitingForCode } from "@/lib/second-factor/waiting";
import { publicForm, takeOrThrow, userForm } from "./action";
import { isRightPassword } from "./credentials";
import { findCredential } from "./data";
import { failure, invalid } from "./failure";
import {
  createOwner,
  endOneSession,
  endOtherSessions,
  recordAudit,
  setPassword,
  takeAttempt,
} from "./mutations";
import { ownerSchema, passwordChangeSchema, signInSchema } from "./schema";
import { endSession, startSession } from "./session";
import { themeCookie, themeSchema } from "./theme";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Per minute against guessing, per hour against patient guessing: OWASP asks for both. */
const perAccount = [
  { limit: 5, windowMs: minuteMs },
  { limit: 40, windowMs: hourMs },
];
const perPeer = [{ limit: 20, windowMs: minuteMs }];
const setupsPerPeer = createRateLimit({ limit: 10, windowMs: minuteMs });

export const createOwnerAction = publicForm({
  secret: ["password"],
  run: async ({ values, peer, headers: head }) => {
    takeOrThrow(setupsPerPeer, peer ?? "unknown");
    const parsed = ownerSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    if (!isLocalRequest(head) && !isSetupCode(parsed.data.setupCode))
      return failure("invalid", {}, { setupCode: "setup-code" });
    const { userId } = await createOwner(parsed.data);
    await recordAudit({ userId, action: "owner.create", peer });
    await startSession(userId);
    redirect("/schools");
  },
});

/** The first factor. Where the person has a second, the session waits for it. */
export const signInAction = publicForm({
  secret: ["password"],
  run: async ({ values, peer }) => {
    const parsed = signInSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    const { email, password } = parsed.data;
    await takeAttempt("sign-in.peer", peer ?? "unknown", perPeer);
    await takeAttempt("sign-in.account", email, perAccount);
    const known = await findCredential({ email });
    const isRight = await isRightPassword(password, known?.password ?? null);
    if (known === null || !isRight) {
      await recordAudit({ userId: known?.userId ?? null, action: "session.refuse", peer });
      return failure("invalid", { message: "sign-in" });
    }
    if (await hasSecondFactor(known.userId)) {
      await awaitCode(known.userId);
      redirect("/sign-in/code");
    }
    await recordAudit({ userId: known.userId, action: "session.start", peer });
    await startSession(known.userId);
    redirect("/schools");
  },
});

/** The second factor: a code of the phone, or a recovery code. */
export const secondFactorAction = publicForm({
  secret: ["code"],
  run: async ({ values, peer }) => {
    const waiting = await waitingForCode();
    if (waiting === null) return failure("not-found", { message: "code-late" });
    await takeAttempt("code.peer", peer ?? "unknown", perPeer);
    await takeAttempt("code.account", waiting.userId, perAccount);
    const by = await takeCode(waiting.userId, (values.code ?? "").slice(0, 64), new Date());
    if (by === null || !(await endPending(waiting.token))) {
      await recordAudit({ userId: waiting.userId, action: "code.refuse", peer });
      return failure("invalid", { message: "code" }, { code: "code" });
    }
    await recordAudit({ userId: waiting.userId, action: "session.start", peer, detail: { by } });
    await forgetWaiting();
    await startSession(waiting.userId);
    redirect("/schools");
  },
});

/** Whoever knows the old password sets a new one; every other session ends. */
export const changePasswordAction = userForm({
  secret: ["current", "password"],
  run: async ({ user, values }) => {
    const parsed = passwordChangeSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    const { current, password } = parsed.data;
    if (password.toLowerCase() === user.email) return failure("invalid", {}, { password: "password-common" });
    await takeAttempt("password", user.userId, perAccount);
    const known = await findCredential({ userId: user.userId });
    if (!(await isRightPassword(current, known?.password ?? null)))
      return failure("invalid", {}, { current: "password-wrong" });
    await setPassword(user, password);
    await endOtherSessions(user);
    refresh();
    return { values: { saved: "yes" } };
  },
});

export const endSessionAction = userForm({
  run: async ({ user, values }) => {
    if (values.sessionId === user.sessionId) return failure("invalid");
    if (!(await endOneSession(user, values.sessionId ?? ""))) return failure("not-found");
    refresh();
    return {};
  },
});

export const endOtherSessionsAction = userForm({
  run: async ({ user }) => {
    await endOtherSessions(user);
    refresh();
    return {};
  },
});

export const signOutAction = userForm({
  run: async ({ user, peer }) => {
    await endSession();
    await recordAudit({ userId: user.userId, action: "session.end", peer });
    redirect("/sign-in");
  },
});

const yearSeconds = 365 * 24 * 3600;

async function remember(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { path: "/", sameSite: "lax", httpOnly: true, maxAge: yearSeconds });
}

/** Language and theme are this browser's own affair: no session is asked for. */
export const setLocaleAction = publicForm({
  run: async ({ values }) => {
    const locale = localeSchema.safeParse(values.locale);
    if (locale.success) await remember(localeCookie, locale.data);
    return {};
  },
});

export const setThemeAction = publicForm({
  run: async ({ values }) => {
    const theme = themeSchema.safeParse(values.theme);
    if (theme.success) await remember(themeCookie, theme.data);
    return {};
  },
});
