import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { db } from "@/lib/platform/db/client";
import type { Answers, Records } from "@/lib/wizard/run";
import { requireWizardRun } from "./data";
import type { WizardRunDetail } from "./types";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as object;

const audit = ({ userId, peer, schoolId }: SchoolScope, action: string, run: string) =>
  recordAudit({ userId, action, subject: schoolId, peer, detail: { run } });

export async function createWizardRun(scope: SchoolScope): Promise<string> {
  const { id } = await db().wizardRun.create({
    data: {
      schoolId: scope.schoolId,
      createdById: scope.userId,
      answers: plain({ ticked: [] }),
      records: plain({}),
      step: "symptom",
    },
    select: { id: true },
  });
  await audit(scope, "wizard.start", id);
  return id;
}

export type WizardChange = { answers?: Answers; records?: Records; word?: string; finishedAt?: Date | null };

const tries = 5;

/**
 * Changes a repair from what it holds now. Two people who answer different questions at once both keep their answers:
 * whoever comes second works from what the first wrote.
 */
export async function changeWizardRun(
  scope: SchoolScope,
  id: string,
  change: (run: WizardRunDetail) => WizardChange,
): Promise<void> {
  for (let left = tries; left > 0; left -= 1) {
    const run = await requireWizardRun(scope, id);
    const { answers, records, word, finishedAt } = change(run);
    const { count } = await db().wizardRun.updateMany({
      where: { id, schoolId: scope.schoolId, version: run.version },
      data: {
        version: run.version + 1,
        ...(answers && { answers: plain(answers) }),
        ...(records && { records: plain(records) }),
        ...(word !== undefined && { word }),
        ...(finishedAt !== undefined && { finishedAt }),
      },
    });
    if (count === 1) return;
  }
  throw new AppError("conflict");
}

export const auditWizard = audit;
