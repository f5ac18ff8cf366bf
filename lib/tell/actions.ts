"use server";

import { refresh } from "next/cache";
import { everywhereForm, takeOrThrow } from "@/lib/account/action";
import { invalid } from "@/lib/account/failure";
import type { Notice } from "@/lib/core/notice";
import { env } from "@/lib/platform/env";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { schoolForm } from "@/lib/school/action";
import { requireSchool } from "@/lib/school/data";
import { channels } from "./channels/registry";
import type { Owner } from "./data";
import { deliver, ownNet } from "./deliver";
import { createChannel, createTest, deleteChannel, pauseChannel } from "./mutations";
import { newChannelSchema } from "./schema";
import type { Reason } from "./types";

type Values = Record<string, string>;
type Actor = { userId: string | null; peer: string | null };

/** How a test ended: shown once, beside its button. */
export type Tested = { ok: boolean; status: number | null; reason: Reason | null };

const secret = ["url", "token", "key", "password"];
const testsPerUser = createRateLimit({ limit: 12, windowMs: 60_000 });

async function create(actor: Actor, owner: Owner, values: Values) {
  const about = newChannelSchema.safeParse(values);
  if (!about.success) return invalid(about.error);
  const settings = channels[about.data.kind].schema.safeParse(values);
  if (!settings.success) return invalid(settings.error);
  await createChannel(actor, owner, about.data, settings.data);
  refresh();
  return { values: {} };
}

async function change(actor: Actor, owner: Owner, { channelId = "", wish }: Values) {
  if (wish === "delete") await deleteChannel(actor, owner, channelId);
  else await pauseChannel(actor, owner, channelId, wish === "pause");
  refresh();
  return { values: {} };
}

async function test(owner: Owner, name: string, { channelId = "" }: Values, path: string) {
  const now = new Date();
  const at = now.toISOString();
  const notice: Notice = {
    id: `test-${crypto.randomUUID()}`,
    schoolId: owner ?? "all",
    schoolName: name,
    kind: "test",
    at,
    since: at,
    code: "healthy",
    line: null,
    confidence: 1,
    remedy: null,
    url: env().url === null ? null : `${env().url}${path}`,
  };
  const outcome = await deliver(await createTest(owner, channelId, notice, now), ownNet());
  refresh();
  if (outcome === null) return { values: {} };
  const reason = outcome.ok ? null : outcome.reason;
  return { values: {}, extra: { ok: outcome.ok, status: outcome.status, reason } };
}

export const createChannelAction = schoolForm({
  secret,
  run: ({ scope, values }) => create(scope, scope.schoolId, values),
});

export const changeChannelAction = schoolForm({
  run: ({ scope, values }) => change(scope, scope.schoolId, values),
});

export const testChannelAction = schoolForm<Tested>({
  run: async ({ user, scope, values }) => {
    takeOrThrow(testsPerUser, user.userId);
    const { name } = await requireSchool(scope);
    return test(scope.schoolId, name, values, `/schools/${scope.schoolId}/alerts`);
  },
});

export const createChannelForAllAction = everywhereForm({
  right: "own",
  secret,
  run: ({ user, values }) => create(user, null, values),
});

export const changeChannelForAllAction = everywhereForm({
  right: "own",
  run: ({ user, values }) => change(user, null, values),
});

export const testChannelForAllAction = everywhereForm<Tested>({
  right: "own",
  run: ({ user, values }) => {
    takeOrThrow(testsPerUser, user.userId);
    return test(null, "Mailpath", values, "/alerts");
  },
});
