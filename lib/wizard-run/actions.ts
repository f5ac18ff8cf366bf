"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { failure, invalid } from "@/lib/account/failure";
import { diagnoseSchool } from "@/lib/check/diagnose";
import { remedyKinds } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import { portSchema } from "@/lib/core/port";
import { schoolForm } from "@/lib/school/action";
import { unseenPlaces } from "@/lib/wizard/compare";
import { platformFor } from "@/lib/wizard/recipe-params";
import { type Answers, isStepId, type StepId, symptomPlaces, symptomSince } from "@/lib/wizard/run";
import { stepAfter } from "@/lib/wizard/steps";
import { latestOpenRun, requireWizardRun } from "./data";
import { auditWizard, changeWizardRun, createWizardRun } from "./mutations";
import { compareLooks, judgeMail, seenSince } from "./verify";
import { mintWord } from "./word";

type Values = Record<string, string>;

const goTo = (values: Values, step: StepId): never =>
  redirect(
    `/schools/${encodeURIComponent(values.schoolId ?? "")}/wizard/${encodeURIComponent(values.run ?? "")}/${step}`,
  );

const onward = (values: Values, from: StepId): never =>
  goTo(values, values.back && isStepId(values.back) ? values.back : stepAfter(from));

/** A redirect to the page that is open already would leave it as it was: it is rendered afresh instead. */
const stay = (values: Values = {}) => {
  refresh();
  return { values };
};

/** Starts a repair, or goes on with the one that is open. */
export const startWizardAction = schoolForm({
  run: async ({ scope, values }) => {
    const known = values.fresh === "yes" ? null : await latestOpenRun(scope);
    const run = known?.id ?? (await createWizardRun(scope));
    redirect(`/schools/${scope.schoolId}/wizard/${run}`);
  },
});

const symptomSchema = z.object({
  place: z.enum(symptomPlaces, { error: "required" }),
  since: z.enum(symptomSince, { error: "required" }),
  error: z.string().max(4_000, "too-long").default(""),
});

export const answerSymptomAction = schoolForm({
  run: async ({ scope, values }) => {
    const parsed = symptomSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    const { run: id = "" } = values;
    await changeWizardRun(scope, id, ({ answers }) => ({ answers: { ...answers, symptom: parsed.data } }));
    return onward(values, "symptom");
  },
});

export const confirmProfileAction = schoolForm({
  run: async ({ scope, values }) => {
    const version = z.coerce.number().int().safeParse(values.version);
    if (!version.success) return invalid(version.error);
    const { run: id = "" } = values;
    const profile = { version: version.data };
    await changeWizardRun(scope, id, ({ answers }) => ({ answers: { ...answers, profile } }));
    return onward(values, "profile");
  },
});

/** The newest first where there are too many: a record holds so many and no more. */
const mostKept = 400;
const kept = (observations: readonly Observation[]): Observation[] => observations.slice(-mostKept);

const remedySchema = z.object({
  kind: z.enum(remedyKinds, { error: "required" }),
  port: z.coerce.number({ error: "port" }).pipe(portSchema),
});

/**
 * Chooses the way out. What was seen until now is kept with it: the prediction, and later the record, are held against
 * that. Another choice before anything was changed takes a new look; one after it keeps the first.
 */
export const chooseRemedyAction = schoolForm({
  run: async ({ scope, values }) => {
    const parsed = remedySchema.safeParse({ kind: values.kind, port: values.port ?? "587" });
    if (!parsed.success) return invalid(parsed.error);
    const { run: id = "" } = values;
    const { school, observations, diagnosis } = await diagnoseSchool(scope);
    const platform = platformFor(school.profile, parsed.data.kind);
    await changeWizardRun(scope, id, ({ answers, records }) => {
      const isSame = answers.remedy?.kind === parsed.data.kind && answers.remedy.port === parsed.data.port;
      const before =
        answers.applied && records.before
          ? records.before
          : { at: new Date().toISOString(), observations: kept(observations), diagnosis };
      const remedy = { ...parsed.data, platform: isSame ? (answers.remedy?.platform ?? platform) : platform };
      return { answers: { ...answers, remedy }, records: { ...records, before } };
    });
    await auditWizard(scope, "wizard.remedy", id);
    return onward(values, "fix");
  },
});

export const choosePlatformAction = schoolForm({
  run: async ({ scope, values }) => {
    const platform = z.string().min(1, "required").max(64).safeParse(values.platform);
    if (!platform.success) return invalid(platform.error);
    const { run: id = "" } = values;
    await changeWizardRun(scope, id, ({ answers }) =>
      answers.remedy
        ? { answers: { ...answers, remedy: { ...answers.remedy, platform: platform.data } } }
        : {},
    );
    return stay();
  },
});

/** Ticks a part off, or takes the tick back. */
export const tickAction = schoolForm({
  run: async ({ scope, values }) => {
    const part = (values.part ?? "").slice(0, 80);
    const { run: id = "" } = values;
    await changeWizardRun(scope, id, ({ answers }) => ({
      answers: { ...answers, ticked: toggled(answers, part) },
    }));
    return stay();
  },
});

const toggled = ({ ticked }: Answers, part: string): string[] =>
  ticked.includes(part) ? ticked.filter((one) => one !== part) : [...ticked, part].slice(-100);

/** The change was made: what is seen from now on is held against the prediction. */
export const appliedAction = schoolForm({
  run: async ({ scope, values }) => {
    const { run: id = "" } = values;
    const at = new Date().toISOString();
    await changeWizardRun(scope, id, ({ answers, records: { open: _, mail: __, ...records } }) => ({
      answers: { ...answers, applied: { at } },
      records,
      finishedAt: null,
    }));
    await auditWizard(scope, "wizard.applied", id);
    return goTo(values, "verify-open");
  },
});

/** First signature: the checks after the change, beside what was predicted. */
export const signOpenAction = schoolForm({
  run: async ({ scope, user, values }) => {
    const { run: id = "" } = values;
    const { school, observations } = await diagnoseSchool(scope);
    const { answers, records } = await requireWizardRun(scope, id);
    const after = seenSince(observations, answers.applied?.at);
    const compared =
      records.before && after.length > 0
        ? compareLooks({ profile: school.profile, answers, before: records.before, after })
        : null;
    if (compared === null || unseenPlaces(compared).length > 0)
      return failure("invalid", { message: "nothing-seen" });
    const { diagnosis } = await diagnoseSchool(scope);
    const signed = {
      at: new Date().toISOString(),
      by: user.name,
      ...compared,
      observations: kept(after),
      diagnosis,
    };
    await changeWizardRun(scope, id, (run) => ({ records: { ...run.records, open: signed } }));
    await auditWizard(scope, compared.matches ? "wizard.open" : "wizard.differs", id);
    return compared.matches ? onward(values, "verify-open") : stay();
  },
});

/** Gives out the one-time word, or a new one. */
export const issueWordAction = schoolForm({
  run: async ({ scope, values }) => {
    const { run: id = "" } = values;
    const word = { issuedAt: new Date().toISOString(), line: values.line || null };
    await changeWizardRun(scope, id, ({ records }) => ({ word: mintWord(), records: { ...records, word } }));
    await auditWizard(scope, "wizard.word", id);
    return stay();
  },
});

const headerLimit = 64 * 1024;

/** Second signature: a message that arrived. */
export const judgeMailAction = schoolForm({
  maxLength: 2 * headerLimit,
  run: async ({ scope, user, values }) => {
    const text = z
      .string()
      .trim()
      .min(1, "required")
      .max(headerLimit, "too-long")
      .safeParse(values.text ?? "");
    if (!text.success) return failure("invalid", {}, { text: text.error.issues[0]?.message ?? "required" });
    const { run: id = "" } = values;
    const { school, observations } = await diagnoseSchool(scope);
    const { word, records } = await requireWizardRun(scope, id);
    if (word === null || records.word === undefined) return failure("invalid", { message: "no-word" });
    const judged = judgeMail({
      text: text.data,
      profile: school.profile,
      observations: [...(records.before?.observations ?? []), ...observations],
      word,
      issuedAt: new Date(records.word.issuedAt),
      line: records.word.line,
      now: new Date(),
    });
    const isArrived = judged.verdict === "arrives";
    const mail = {
      at: new Date().toISOString(),
      by: user.name,
      verdict: judged.verdict,
      server: judged.hop?.by ?? null,
      from: judged.hop?.fromAddress ?? null,
      takenAt: judged.hop?.at?.toISOString() ?? null,
      arrivedAt: isArrived ? (judged.arrivedAt?.toISOString() ?? null) : null,
    };
    await changeWizardRun(scope, id, (run) => ({
      records: { ...run.records, mail },
      finishedAt: isArrived && run.records.open?.matches ? new Date() : null,
    }));
    await auditWizard(scope, isArrived ? "wizard.arrives" : "wizard.mail", id);
    return isArrived ? onward(values, "verify-mail") : stay({ ...values, text: "" });
  },
});
