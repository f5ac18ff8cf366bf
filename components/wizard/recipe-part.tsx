import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CopyAfterTick } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { ProofBadge } from "@/components/ui/proof-badge";
import { rankOf } from "@/lib/catalogue/proof";
import type { Part } from "@/lib/core/recipe";
import { tickAction } from "@/lib/wizard-run/actions";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { isTyped, RecipeBlock } from "./recipe-block";
import { WizardForm } from "./wizard-form";

type Props = { wizard: Wizard; part: Part; number: number; tick: string; values: readonly string[] };

export async function RecipePart({ wizard, part, number, tick, values }: Props) {
  const t = await getTranslations("wizard.recipe");
  const rank = rankOf(part);
  const isTicked = wizard.run.answers.ticked.includes(tick);
  const isUndo = part.id === "undo";
  const title = (
    <span className="flex flex-wrap items-center gap-2">
      <span>
        {!isUndo && `${number}. `}
        {t(`part.${part.id}`)}
      </span>
      <ProofBadge rank={rank}>{t(`proof.${rank}`)}</ProofBadge>
      {isTicked && (
        <Badge kind="good">
          <span aria-hidden="true">✓ </span>
          {t("done")}
        </Badge>
      )}
    </span>
  );
  const isToCompare = part.by !== undefined && part.blocks.some(({ kind }) => isTyped(kind));
  const listed = part.blocks.map((block) => (
    <RecipeBlock key={`${block.kind}-${block.text}`} part={part.id} block={block} values={values} />
  ));
  const blocks = (
    <div className="space-y-4">
      {isToCompare ? (
        <CopyAfterTick
          key={part.blocks.map(({ text }) => text).join("\n")}
          label={t("compared")}
          hint={t("comparedHint")}
        >
          {listed}
        </CopyAfterTick>
      ) : (
        listed
      )}
      <Sources part={part} />
    </div>
  );
  if (isUndo)
    return (
      <Card title={title} intro={t("undoHint")}>
        <Disclosure label={t("undoShow")} isPrinted>
          {blocks}
        </Disclosure>
      </Card>
    );
  return (
    <Card title={title}>
      {blocks}
      <p aria-hidden="true" className="mt-4 hidden print:block">
        {isTicked ? "☑" : "☐"} {t("done")}
      </p>
      <WizardForm action={tickAction} schoolId={wizard.school.id} run={wizard.run.id} className="mt-4">
        <input type="hidden" name="part" value={tick} />
        <button
          type="submit"
          className="inline-flex min-h-11 items-center gap-2.5 font-medium"
          aria-pressed={isTicked}
        >
          <span
            aria-hidden="true"
            className={`inline-flex size-5 items-center justify-center rounded border-2 text-sm ${isTicked ? "border-seen bg-seen text-sheet" : "border-edge"}`}
          >
            {isTicked ? "✓" : ""}
          </span>
          {t("done")}
          <span className="sr-only">: {t(`part.${part.id}`)}</span>
        </button>
      </WizardForm>
    </Card>
  );
}

const Source = ({ text }: { text: string }) =>
  text.startsWith("https://") ? (
    <a href={text} target="_blank" rel="noreferrer" className="underline underline-offset-4">
      {text.slice("https://".length)}
    </a>
  ) : (
    text
  );

async function Sources({ part }: { part: Part }) {
  const t = await getTranslations("wizard.recipe");
  if (part.sources.length === 0) return null;
  return (
    <p className="break-words text-muted text-sm">
      {t("sources")}:{" "}
      {part.sources.map((source, index) => (
        <Fragment key={source}>
          {index > 0 && " · "}
          <Source text={source} />
        </Fragment>
      ))}
    </p>
  );
}
