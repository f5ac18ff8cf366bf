import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { db } from "@/lib/platform/db/client";
import type { NewIncident, NewUpdate, NewWindow } from "./schema";

/** Opens an incident with its first update. */
export async function openIncident(scope: SchoolScope, input: NewIncident, now: Date): Promise<string> {
  const { titleEn, titleJa, state, textEn, textJa } = input;
  const { id } = await db().incident.create({
    data: {
      schoolId: scope.schoolId,
      state,
      titleEn,
      titleJa,
      startedAt: now,
      resolvedAt: state === "resolved" ? now : null,
      createdById: scope.userId,
      updates: { create: { state, textEn, textJa, at: now, createdById: scope.userId } },
    },
    select: { id: true },
  });
  await audit(scope, "incident.open", id);
  return id;
}

/** Adds an update; one that takes a resolved incident back opens it again. */
export async function updateIncident(
  scope: SchoolScope,
  id: string,
  update: NewUpdate,
  now: Date,
): Promise<void> {
  const { schoolId, userId } = scope;
  const found = await db().incident.findFirst({ where: { id, schoolId }, select: { id: true } });
  if (found === null) throw new AppError("not-found");
  const resolvedAt = update.state === "resolved" ? now : null;
  await db().$transaction([
    db().incident.update({ where: { id }, data: { state: update.state, resolvedAt } }),
    db().incidentUpdate.create({ data: { ...update, incidentId: id, at: now, createdById: userId } }),
  ]);
  await audit(scope, "incident.update", id);
}

export async function planWindow(scope: SchoolScope, input: NewWindow): Promise<string> {
  const { id } = await db().maintenanceWindow.create({
    data: { ...input, schoolId: scope.schoolId, createdById: scope.userId },
    select: { id: true },
  });
  await audit(scope, "maintenance.plan", id);
  return id;
}

export async function cancelWindow(scope: SchoolScope, id: string, now: Date): Promise<void> {
  const { count } = await db().maintenanceWindow.updateMany({
    where: { id, schoolId: scope.schoolId, cancelledAt: null },
    data: { cancelledAt: now },
  });
  if (count === 0) throw new AppError("not-found");
  await audit(scope, "maintenance.cancel", id);
}

const audit = ({ userId, peer, schoolId }: SchoolScope, action: string, id: string) =>
  recordAudit({ userId, action, subject: schoolId, peer, detail: { id } });
