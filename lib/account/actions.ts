"use server";

import { isAPIError } from "better-auth/api";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { localeCookie } from "@/i18n/locale";
import { localeSchema } from "@/lib/core/locale";
import { isLocalRequest } from "@/lib/platform/peer";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { isSetupCode } from "@/lib/platform/setup-code";
import { publicForm, takeOrThrow, userForm } from "./action";
import { failure, invalid } from "./failure";
import { createOwner, recordAudit } from "./mutations";
import { ownerSchema, signInSchema } from "./schema";
import { endSession, startSession } from "./session";
import { themeCookie, themeSchema } from "./theme";

const minuteMs = 60_000;
const signInsPerAccount = createRateLimit({ limit: 5, windowMs: minuteMs });
const signInsPerPeer = createRateLimit({ limit: 20, windowMs: minuteMs });
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
    await startSession(parsed.data.email, parsed.data.password);
    redirect("/schools");
  },
});

export const signInAction = publicForm({
  secret: ["password"],
  run: async ({ values, peer }) => {
    const parsed = signInSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    takeOrThrow(signInsPerPeer, peer ?? "unknown");
    takeOrThrow(signInsPerAccount, parsed.data.email);
    const userId = await startSession(parsed.data.email, parsed.data.password).catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode === 401) return null;
      throw error;
    });
    await recordAudit({ userId, action: userId === null ? "session.refuse" : "session.start", peer });
    if (userId === null) return failure("invalid", { message: "sign-in" });
    redirect("/schools");
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
