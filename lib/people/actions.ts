"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { everywhereForm, publicForm, takeOrThrow } from "@/lib/account/action";
import { failure, invalid } from "@/lib/account/failure";
import { personSchema } from "@/lib/account/schema";
import { startSession } from "@/lib/account/session";
import { mintToken } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { isOnlyLocal, publicBase } from "@/lib/share/address";
import { acceptInvitation, changeGrant, createInvitation, removePerson, revokeInvitation } from "./mutations";
import { grantOf, labelSchema } from "./schema";

/** Shown this once: the link itself is kept nowhere. */
export type FreshInvitation = { url: string; label: string; isOnlyLocal: boolean };

const accepts = createRateLimit({ limit: 10, windowMs: 60_000 });

export const createInvitationAction = everywhereForm<FreshInvitation>({
  right: "own",
  run: async ({ user, values }) => {
    const label = labelSchema.safeParse(values.label);
    const granted = grantOf(values);
    if (!label.success)
      return failure("invalid", {}, { label: label.error.issues[0]?.message ?? "required" });
    if (!granted.success) return invalid(granted.error);
    const token = mintToken();
    await createInvitation(user, { ...granted.data, label: label.data, token, now: new Date() });
    const base = publicBase(env().url, await headers());
    refresh();
    const fresh = { url: `${base}/invite/${token}`, label: label.data, isOnlyLocal: isOnlyLocal(base) };
    return { values: {}, extra: fresh };
  },
});

export const revokeInvitationAction = everywhereForm({
  right: "own",
  run: async ({ user, values }) => {
    await revokeInvitation(user, values.invitationId ?? "");
    refresh();
    return {};
  },
});

export const changeGrantAction = everywhereForm({
  right: "own",
  run: async ({ user, values }) => {
    const granted = grantOf(values);
    if (!granted.success) return invalid(granted.error);
    await changeGrant(user, values.personId ?? "", granted.data);
    refresh();
    return { values: { saved: "yes" } };
  },
});

export const removePersonAction = everywhereForm({
  right: "own",
  run: async ({ user, values }) => {
    await removePerson(user, values.personId ?? "");
    redirect("/people");
  },
});

/** The invited person's own form: an account, and at once a session. */
export const acceptInvitationAction = publicForm({
  secret: ["password"],
  run: async ({ values, peer }) => {
    takeOrThrow(accepts, peer ?? "unknown");
    const parsed = personSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    const { token = "" } = values;
    const userId = await acceptInvitation({ token, person: parsed.data, peer, now: new Date() });
    if (userId === null) return failure("not-found", { message: "invitation" });
    await startSession(userId);
    redirect("/schools");
  },
});
