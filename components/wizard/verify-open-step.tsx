import { getTranslations } from "next-intl/server";
import { SameServerNotice } from "@/components/check/same-server-notice";
import { listOf, placeWord, type Reader } from "@/components/diagnosis/reader";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { type Comparison as Compared, unseenPlaces } from "@/lib/wizard/compare";
import { signOpenAction } from "@/lib/wizard-run/actions";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { compareLooks, seenSince } from "@/lib/wizard-run/verify";
import { CheckCards } from "./checks-step";
import { ComparedTable } from "./compared-table";
import { WizardForm } from "./wizard-form";
import { stepHref } from "./wizard-frame";

export async function VerifyOpenStep({ wizard, reader }: { wizard: Wizard; reader: Reader }) {
  const t = await getTranslations("wizard.open");
  if (wizard.run.answers.applied === undefined)
    return (
      <Notice kind="caution">
        <p>{t("first")}</p>
        <LinkButton href={stepHref(wizard, "recipe")}>
          {(await getTranslations("wizard.step"))("recipe")}
        </LinkButton>
      </Notice>
    );
  return (
    <>
      <p className="max-w-prose text-lg text-muted">{t("intro")}</p>
      <CheckCards wizard={wizard} purpose="verify" />
      <Comparison wizard={wizard} reader={reader} />
    </>
  );
}

async function Stand({ compared, reader }: { compared: Compared; reader: Reader }) {
  const t = await getTranslations("wizard.open");
  const unseen = unseenPlaces(compared);
  if (unseen.length > 0)
    return (
      <Notice kind="info">
        <p className="font-medium">
          {t("half", {
            places: listOf(
              reader,
              unseen.map((place) => placeWord(reader, place)),
            ),
          })}
        </p>
      </Notice>
    );
  return (
    <Notice kind={compared.matches ? "good" : "caution"}>
      <p className="font-medium">{t(compared.matches ? "matches" : "differs")}</p>
    </Notice>
  );
}

async function Comparison({ wizard, reader }: { wizard: Wizard; reader: Reader }) {
  const t = await getTranslations("wizard.open");
  const { school, run, observations } = wizard;
  const after = seenSince(observations, run.answers.applied?.at);
  const { before, open } = run.records;
  const compared =
    before && after.length > 0
      ? compareLooks({ profile: school.profile, answers: run.answers, before, after })
      : null;
  if (compared === null)
    return (
      <Card title={t("since")}>
        <p className="text-muted">{t("nothing")}</p>
      </Card>
    );
  return (
    <Card title={t("since")}>
      <div className="space-y-4" data-as-predicted={compared.matches}>
        <Stand compared={compared} reader={reader} />
        <ComparedTable cells={compared.cells} reader={reader} />
        <SameServerNotice observations={after} />
        {unseenPlaces(compared).length === 0 && (
          <WizardForm action={signOpenAction} schoolId={school.id} run={run.id}>
            <Button look="primary">{t(open ? "signAgain" : "sign")}</Button>
          </WizardForm>
        )}
        {open && (
          <p className="text-muted">
            {t("signed", { by: open.by, when: reader.format.dateTime(new Date(open.at), "short") })}
          </p>
        )}
      </div>
    </Card>
  );
}
