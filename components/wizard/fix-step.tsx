import { getTranslations } from "next-intl/server";
import type { Case } from "@/components/diagnosis/evidence-words";
import { ProviderRoutes } from "@/components/diagnosis/provider-card";
import { listOf, pathWords, type Reader } from "@/components/diagnosis/reader";
import { effortSentence, obstacleWords, routerObstacleWords } from "@/components/diagnosis/remedy-words";
import { verdictSentence } from "@/components/diagnosis/verdict-words";
import { PathMap } from "@/components/path/path-map";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { RemedyVerdict } from "@/lib/core/diagnosis";
import { submissionPort } from "@/lib/core/port";
import { pathPicture } from "@/lib/diagnosis/path-picture";
import { predictMatrix } from "@/lib/diagnosis/predict";
import { routerObstacles } from "@/lib/wizard/router-obstacles";
import { chooseRemedyAction } from "@/lib/wizard-run/actions";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { PredictedTable } from "./predicted-table";
import { WizardForm } from "./wizard-form";

type Props = { wizard: Wizard; reader: Reader; about: Case };

/** Those that a picture and a table can show: they change what is open. */
const withPort: ReadonlySet<RemedyVerdict["kind"]> = new Set(["router-nat", "mta-port"]);

/** After the change a fresh diagnosis has fewer ways out: those of the day of the choice stay to be compared. */
function caseShown({ run }: Wizard, about: Case): Case {
  const { before } = run.records;
  if (before === undefined || run.answers.applied === undefined) return about;
  return { profile: about.profile, observations: before.observations, diagnosis: before.diagnosis };
}

export async function FixStep({ wizard, reader, about }: Props) {
  const t = await getTranslations("wizard.fix");
  const shown = caseShown(wizard, about);
  const { remedies } = shown.diagnosis;
  if (remedies.length === 0)
    return (
      <Notice kind="good">
        <p>{t("none")}</p>
      </Notice>
    );
  const order = (one: RemedyVerdict) => Number(!one.recommended) * 2 + Number(one.blockedBy.length > 0);
  return (
    <>
      <p className="max-w-prose text-lg text-muted">{t("intro")}</p>
      {remedies
        .toSorted((a, b) => order(a) - order(b))
        .map((remedy) => (
          <RemedyCard key={remedy.kind} {...{ wizard, reader, remedy }} about={shown} />
        ))}
    </>
  );
}

type CardProps = Props & { remedy: RemedyVerdict };

async function RemedyCard({ wizard, reader, about, remedy }: CardProps) {
  const [t, words] = [await getTranslations("wizard.fix"), reader.diagnosis];
  const { kind } = remedy;
  const chosen = wizard.run.answers.remedy;
  const isChosen = chosen?.kind === kind;
  const port = isChosen ? chosen.port : submissionPort;
  const obstacles = obstacleWords(reader, remedy);
  const atRouter = routerObstacleWords(reader, routerObstacles(about.profile, kind, port));
  const title = (
    <span className="flex flex-wrap items-center gap-2">
      {words(`remedy.${kind}.title`)}
      {remedy.recommended && <Badge kind="good">✓ {t("recommended")}</Badge>}
      {isChosen && <Badge>{t("chosen")}</Badge>}
    </span>
  );
  return (
    <Card title={title} id={kind}>
      <div className="space-y-2">
        <p>{words(`remedy.${kind}.text`, { port })}</p>
        <p className="text-muted">{words(`remedy.${kind}.note`, { port })}</p>
        <ProviderRoutes reader={reader} profile={about.profile} diagnosis={about.diagnosis} kind={kind} />
        <p className="text-muted">{effortSentence(reader, kind)}</p>
        <p className={remedy.restoresSending ? "text-seen" : "text-muted"}>
          <span aria-hidden="true">{remedy.restoresSending ? "✓ " : "○ "}</span>
          {t(remedy.restoresSending ? "restores" : "notRestores")}
        </p>
        {obstacles.length > 0 && (
          <Notice kind="caution">
            <p>{t("hindered", { reasons: listOf(reader, obstacles) })}</p>
          </Notice>
        )}
        {atRouter.length > 0 && (
          <Notice kind="caution">
            <p>{t("router", { reasons: listOf(reader, atRouter) })}</p>
          </Notice>
        )}
      </div>
      <Disclosure label={t("predicted")} open={remedy.recommended}>
        <Effect {...{ reader, about, remedy, port }} />
      </Disclosure>
      <WizardForm
        action={chooseRemedyAction}
        schoolId={wizard.school.id}
        run={wizard.run.id}
        className="mt-3 space-y-4"
      >
        <input type="hidden" name="kind" value={kind} />
        {withPort.has(kind) && (
          <TextField
            name="port"
            idBase={`port-${kind}`}
            label={t("port")}
            hint={t("portHint")}
            type="number"
            inputMode="numeric"
            min={1}
            max={65535}
            defaultValue={port}
            className="max-w-xs"
          />
        )}
        <Button look={remedy.recommended ? "primary" : "plain"}>{t("choose")}</Button>
      </WizardForm>
    </Card>
  );
}

type EffectProps = Omit<CardProps, "wizard"> & { port: number };

function Effect({ reader, about, remedy, port }: EffectProps) {
  const change = { kind: remedy.kind, port };
  const predicted = predictMatrix({ ...about, remedy: change });
  return (
    <div className="space-y-4">
      {withPort.has(remedy.kind) && (
        <PathMap
          picture={pathPicture({ ...about, remedy: { ...change, state: "predicted" } })}
          words={pathWords(reader, about.profile)}
          id={`fix-${remedy.kind}`}
          sentence={verdictSentence(reader, about)}
        />
      )}
      <PredictedTable reader={reader} about={about} predicted={predicted} />
    </div>
  );
}
