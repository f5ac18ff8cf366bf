import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { type StepState as StepMark, Steps } from "@/components/ui/steps";
import { type Outcome, outcomeOf } from "@/lib/wizard/outcomes";
import { type StepId, stepIds } from "@/lib/wizard/run";
import { isDone, missingFor, stateOf } from "@/lib/wizard/steps";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { AnswerList } from "./answer-list";

type FrameProps = { wizard: Wizard; step: StepId; title?: ReactNode; children: ReactNode };

const kinds: Partial<Record<Outcome, "good" | "caution" | "bad" | "info">> = {
  fixed: "good",
  "relay-denied": "bad",
  "open-not-proven": "info",
  "not-as-predicted": "caution",
};

export const stepHref = ({ school, run }: Wizard, step: StepId): string =>
  `/schools/${school.id}/wizard/${run.id}/${step}`;

/** What surrounds every step: where one is, how it stands, and every answer given. */
export async function WizardFrame({ wizard, step, title, children }: FrameProps) {
  const { school, state } = wizard;
  const [t, schools] = await Promise.all([getTranslations("wizard"), getTranslations("school.list")]);
  const steps = stepIds.map((id) => {
    const known: StepMark = id === step ? "here" : stateOf(state, id);
    return {
      id,
      label: t(`step.${id}`),
      href: stepHref(wizard, id),
      state: known,
      stateLabel: t(`steps.${known}`),
    };
  });
  const outcome = outcomeOf(state);
  const kind = kinds[outcome];
  const done = stepIds.filter((id) => isDone(state, id)).length;
  const missing = missingFor(state, step);
  return (
    <>
      <PageHeading
        title={title ?? t(`heading.${step}`)}
        crumbs={[
          { label: schools("title"), href: "/schools" },
          { label: school.name, href: `/schools/${school.id}` },
          { label: t("crumb"), href: `/schools/${school.id}/wizard` },
        ]}
      />
      <Steps label={t("steps.label")} steps={steps} />
      <p className="sr-only">{t("steps.progress", { done, total: stepIds.length })}</p>
      <div className="mt-6 space-y-6" data-outcome={outcome}>
        {kind && (
          <Notice kind={kind}>
            <p className="font-medium">{t(`outcome.${outcome}`)}</p>
          </Notice>
        )}
        {missing === null ? children : <NotYet wizard={wizard} missing={missing} />}
        {step !== "record" && (
          <Disclosure label={t("answers.title")}>
            <AnswerList wizard={wizard} />
          </Disclosure>
        )}
      </div>
    </>
  );
}

async function NotYet({ wizard, missing }: { wizard: Wizard; missing: StepId }) {
  const t = await getTranslations("wizard");
  const name = t(`step.${missing}`);
  return (
    <Notice kind="caution" title={t("notYet.title")}>
      <p>{t("notYet.text", { step: name })}</p>
      <LinkButton href={stepHref(wizard, missing)}>{t("notYet.go", { step: name })}</LinkButton>
    </Notice>
  );
}
