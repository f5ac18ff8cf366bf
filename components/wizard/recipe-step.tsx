import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ProviderRoutes } from "@/components/diagnosis/provider-card";
import type { Reader } from "@/components/diagnosis/reader";
import { HandoutLinks, papersFor } from "@/components/handout/handout-links";
import { ClientMessages } from "@/components/layout/client-messages";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { listRecipes, recipeParamLabel, recipeParamNames, renderRecipe } from "@/lib/catalogue/recipes";
import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { recipeParams, textOfParam } from "@/lib/wizard/recipe-params";
import type { Answers } from "@/lib/wizard/run";
import { appliedAction, choosePlatformAction } from "@/lib/wizard-run/actions";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { platformName } from "./answer-list";
import { ownValues } from "./own-values";
import { ParamForm } from "./param-form";
import { RecipePart } from "./recipe-part";
import { WizardForm } from "./wizard-form";

type Remedy = NonNullable<Answers["remedy"]>;
type Props = { wizard: Wizard; reader: Reader };
type Chosen = Props & { remedy: Remedy };

export async function RecipeStep({ wizard, reader }: Props) {
  const { remedy } = wizard.run.answers;
  if (remedy === undefined) return null;
  const t = await getTranslations("wizard.recipe");
  const platforms = listRecipes().filter((recipe) => recipe.remedy === remedy.kind);
  const isWritten = platforms.some(({ platform }) => platform === remedy.platform);
  return (
    <>
      <Card title={reader.diagnosis(`remedy.${remedy.kind}.title`)}>
        <p>{reader.diagnosis(`remedy.${remedy.kind}.text`, { port: remedy.port })}</p>
        <ProviderRoutes
          reader={reader}
          profile={wizard.school.profile}
          diagnosis={wizard.run.records.before?.diagnosis ?? wizard.diagnosis}
          kind={remedy.kind}
        />
        {platforms.length === 0 ? (
          <p className="mt-3 text-muted">{t("noRecipe")}</p>
        ) : (
          <PlatformForm {...{ wizard, remedy }} platforms={platforms.map(({ platform }) => platform)} />
        )}
      </Card>
      {isWritten && <Written {...{ wizard, reader, remedy }} />}
      <Applied wizard={wizard} />
      <HandoutLinks schoolId={wizard.school.id} run={wizard.run.id} kinds={papersFor(remedy.kind)} />
    </>
  );
}

async function PlatformForm({ wizard, remedy, platforms }: Omit<Chosen, "reader"> & { platforms: string[] }) {
  const [t, lang] = await Promise.all([getTranslations("wizard.recipe"), getLocale()]);
  const isKnown = remedy.platform !== null && platforms.includes(remedy.platform);
  return (
    <>
      {!isKnown && remedy.platform !== null && (
        <p className="mt-3 font-medium">{t("noPlatform", { name: platformName(remedy.platform, lang) })}</p>
      )}
      <WizardForm
        action={choosePlatformAction}
        schoolId={wizard.school.id}
        run={wizard.run.id}
        className="mt-4 flex flex-wrap items-end gap-3"
      >
        <Select
          key={remedy.platform}
          name="platform"
          label={t("platform")}
          defaultValue={isKnown ? (remedy.platform ?? "") : platforms[0]}
          className="min-w-64 max-w-md flex-1"
        >
          {platforms.map((id) => (
            <option key={id} value={id}>
              {platformName(id, lang)}
            </option>
          ))}
        </Select>
        <Button>{t("platformSubmit")}</Button>
      </WizardForm>
    </>
  );
}

async function Written({ wizard, reader, remedy }: Chosen) {
  const [t, lang] = await Promise.all([getTranslations("wizard.recipe"), getLocale()]);
  const platform = remedy.platform ?? "";
  const params = recipeParams(wizard.school.profile, remedy, reader.providers);
  const rendered = renderRecipe({ remedy: remedy.kind, platform, params, lang });
  if (!rendered.ok) return null;
  const values = ownValues(params);
  const parts = rendered.recipe.parts;
  return (
    <div id="recipe" className="space-y-6">
      <Values {...{ wizard, remedy, params }} missing={rendered.missing} />
      {rendered.missing.length === 0 && <p className="max-w-prose text-lg text-muted">{t("intro")}</p>}
      {parts.map((part, index) => (
        <RecipePart
          key={part.id}
          wizard={wizard}
          part={part}
          number={index + 1}
          tick={`${remedy.kind}.${platform}.${part.id}`}
          values={values}
        />
      ))}
    </div>
  );
}

type ValuesProps = Omit<Chosen, "reader"> & { params: RecipeParams; missing: readonly RecipeParamName[] };

/** Open where something is missing; folded, and still to be changed, where nothing is. */
async function Values({ wizard, remedy, params, missing }: ValuesProps) {
  const [t, lang] = await Promise.all([getTranslations("wizard.recipe"), getLocale()]);
  const names = recipeParamNames(remedy.kind, remedy.platform ?? "");
  if (names === null) return null;
  const asked = [...names.needed, ...names.optional].filter((name) => name !== "port");
  const fields = asked.map((name) => ({
    name,
    label:
      name === "keep25"
        ? t("keep25.label")
        : recipeParamLabel(remedy.kind, remedy.platform ?? "", name)[lang],
    value: textOfParam(params[name]),
    isNeeded: names.needed.includes(name),
    isUnfit: missing.includes(name) && params[name] !== undefined,
  }));
  const keep25 = { existing: t("keep25.existing"), add: t("keep25.add") };
  const form = (
    <ClientMessages namespaces={["wizard", "errors"]}>
      <ParamForm schoolId={wizard.school.id} run={wizard.run.id} fields={fields} keep25={keep25} />
    </ClientMessages>
  );
  if (missing.length > 0)
    return (
      <Card title={t("missing")} intro={t("missingHint")}>
        {form}
      </Card>
    );
  return <Disclosure label={t("values")}>{form}</Disclosure>;
}

async function Applied({ wizard: { school, run } }: { wizard: Wizard }) {
  const [t, format] = await Promise.all([getTranslations("wizard.recipe"), getFormatter()]);
  const { applied } = run.answers;
  return (
    <div className="space-y-3">
      {applied && (
        <Notice kind="info">
          <p>{t("appliedAgain", { when: format.dateTime(new Date(applied.at), "short") })}</p>
        </Notice>
      )}
      <WizardForm action={appliedAction} schoolId={school.id} run={run.id}>
        <Button look="primary">{t("applied")}</Button>
      </WizardForm>
    </div>
  );
}
