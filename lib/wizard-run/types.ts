import type { Answers, Records } from "@/lib/wizard/run";

export type WizardRunSummary = {
  id: string;
  createdAt: Date;
  updatedAt: Date;
  finishedAt: Date | null;
  createdBy: string | null;
};

export type WizardRunDetail = WizardRunSummary & {
  answers: Answers;
  records: Records;
  /** The one-time word for a message's subject; null before it was asked for. */
  word: string | null;
  version: number;
};
