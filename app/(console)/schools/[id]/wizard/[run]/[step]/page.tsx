import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Case } from "@/components/diagnosis/evidence-words";
import { loadReader } from "@/components/diagnosis/load-reader";
import type { Reader } from "@/components/diagnosis/reader";
import { verdictSentence } from "@/components/diagnosis/verdict-words";
import { PageHeading } from "@/components/ui/page-heading";
import { ChecksStep } from "@/components/wizard/checks-step";
import { FixStep } from "@/components/wizard/fix-step";
import { ProfileStep } from "@/components/wizard/profile-step";
import { RecipeStep } from "@/components/wizard/recipe-step";
import { RecordStep } from "@/components/wizard/record-step";
import { SymptomStep } from "@/components/wizard/symptom-step";
import { VerdictStep } from "@/components/wizard/verdict-step";
import { VerifyMailStep } from "@/components/wizard/verify-mail-step";
import { VerifyOpenStep } from "@/components/wizard/verify-open-step";
import { WizardFrame } from "@/components/wizard/wizard-frame";
import { covers } from "@/lib/account/rights";
import { isStepId, type StepId } from "@/lib/wizard/run";
import { loadWizard, type Wizard } from "@/lib/wizard-run/loaders";

type Props = { params: Promise<{ id: string; run: string; step: string }> };
type StepProps = { wizard: Wizard; reader: Reader; about: Case };

const views: Readonly<Record<StepId, (props: StepProps) => ReactNode>> = {
  symptom: (props) => <SymptomStep {...props} />,
  profile: (props) => <ProfileStep {...props} />,
  checks: (props) => <ChecksStep {...props} />,
  verdict: (props) => <VerdictStep {...props} />,
  fix: (props) => <FixStep {...props} />,
  recipe: (props) => <RecipeStep {...props} />,
  "verify-open": (props) => <VerifyOpenStep {...props} />,
  "verify-mail": (props) => <VerifyMailStep {...props} />,
  record: (props) => <RecordStep {...props} />,
};

async function stepOf(params: Props["params"]): Promise<{ id: string; run: string; step: StepId }> {
  const { id, run, step } = await params;
  if (!isStepId(step)) notFound();
  return { id, run, step };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { step } = await stepOf(params);
  return { title: (await getTranslations("wizard"))(`heading.${step}`) };
}

export default async function Page({ params }: Props) {
  const { id, run, step } = await stepOf(params);
  const [wizard, reader] = await Promise.all([
    loadWizard(id, run, step === "record" ? "view" : "edit"),
    loadReader(),
  ]);
  const { school, observations, diagnosis, report } = wizard;
  const about = { profile: school.profile, observations, diagnosis, quotes: report?.reading.quotes };
  const title =
    step === "verdict" && wizard.state.facts.hasLooked ? verdictSentence(reader, about) : undefined;
  if (!covers(wizard.scope.right, "edit")) return <ReadOnly wizard={wizard} reader={reader} />;
  return (
    <WizardFrame wizard={wizard} step={step} title={title}>
      {views[step]({ wizard, reader, about })}
    </WizardFrame>
  );
}

/** The record without the steps around it. */
async function ReadOnly({ wizard, reader }: Omit<StepProps, "about">) {
  const [t, schools] = await Promise.all([getTranslations("wizard"), getTranslations("school.list")]);
  const { id, name } = wizard.school;
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: name, href: `/schools/${id}` },
    { label: t("crumb"), href: `/schools/${id}/wizard` },
  ];
  return (
    <>
      <PageHeading title={t("heading.record")} crumbs={crumbs} />
      <div className="space-y-6">
        <RecordStep wizard={wizard} reader={reader} />
      </div>
    </>
  );
}
