import { getTranslations } from "next-intl/server";
import { QueueLink } from "@/components/queue/queue-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Check, TextArea } from "@/components/ui/field";
import { symptomPlaces, symptomSince } from "@/lib/wizard/run";
import { answerSymptomAction } from "@/lib/wizard-run/actions";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { WizardForm } from "./wizard-form";

export async function SymptomStep({ wizard: { school, run } }: { wizard: Wizard }) {
  const t = await getTranslations("wizard");
  const given = run.answers.symptom;
  return (
    <Card intro={t("symptom.intro")}>
      <WizardForm action={answerSymptomAction} schoolId={school.id} run={run.id} className="space-y-6">
        <fieldset>
          <legend className="font-medium">{t("symptom.place")}</legend>
          {symptomPlaces.map((place) => (
            <Check
              key={place}
              type="radio"
              name="place"
              value={place}
              label={t(`symptom.places.${place}`)}
              defaultChecked={(given?.place ?? "classrooms") === place}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend className="font-medium">{t("symptom.since")}</legend>
          {symptomSince.map((since) => (
            <Check
              key={since}
              type="radio"
              name="since"
              value={since}
              label={t(`symptom.sinces.${since}`)}
              defaultChecked={(given?.since ?? "unknown") === since}
            />
          ))}
        </fieldset>
        <TextArea
          name="error"
          label={t("symptom.error")}
          hint={t("symptom.errorHint")}
          defaultValue={given?.error}
          maxLength={4_000}
          className="max-w-2xl"
        />
        <QueueLink schoolId={school.id} />
        <Button look="primary">{t("next")}</Button>
      </WizardForm>
    </Card>
  );
}
