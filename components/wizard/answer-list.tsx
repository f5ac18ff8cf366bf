import Link from "next/link";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { nameOfLine } from "@/components/diagnosis/reader";
import { mtaName, routerName } from "@/lib/catalogue/names";
import { isKnownRouter } from "@/lib/core/catalogue-ids";
import type { Locale } from "@/lib/core/locale";
import type { StepId } from "@/lib/wizard/run";
import { isLookedFrom, linesWithUsers } from "@/lib/wizard-run/facts";
import type { Wizard } from "@/lib/wizard-run/loaders";

export const platformName = (id: string, lang: Locale): string =>
  isKnownRouter(id) ? routerName(id, lang) : mtaName(id, lang);

type Answer = { label: string; value: string; step: StepId };

async function answersOf({ school, state, observations }: Wizard): Promise<Answer[]> {
  const [t, words, format, lang] = await Promise.all([
    getTranslations("wizard"),
    getTranslations("diagnosis"),
    getFormatter(),
    getLocale(),
  ]);
  const none = t("answers.none");
  const { symptom, remedy, applied, profile } = state.answers;
  const looked = linesWithUsers(school.profile).filter((line) =>
    isLookedFrom(school.profile, line, observations),
  );
  const profileWord = profile?.version === school.version ? "answers.profileRight" : "answers.profileChanged";
  const rows: Answer[] = [
    {
      label: t("answers.symptom"),
      step: "symptom",
      value: symptom
        ? `${t(`symptom.places.${symptom.place}`)} · ${t(`symptom.sinces.${symptom.since}`)}`
        : none,
    },
    { label: t("answers.profile"), step: "profile", value: profile ? t(profileWord) : none },
    {
      label: t("answers.lines"),
      step: "checks",
      value: looked.length > 0 ? format.list(looked.map(nameOfLine)) : none,
    },
    {
      label: t("answers.remedy"),
      step: "fix",
      value: remedy
        ? t("answers.remedyValue", { title: words(`remedy.${remedy.kind}.title`), port: remedy.port })
        : none,
    },
    {
      label: t("answers.platform"),
      step: "recipe",
      value: remedy?.platform ? platformName(remedy.platform, lang) : none,
    },
    {
      label: t("answers.applied"),
      step: "recipe",
      value: applied ? format.dateTime(new Date(applied.at), "short") : none,
    },
  ];
  return rows;
}

/** Every answer, and the way back to each: a changed one leaves the others as they are. */
export async function AnswerList({ wizard }: { wizard: Wizard }) {
  const [t, rows] = await Promise.all([getTranslations("wizard"), answersOf(wizard)]);
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {rows.map(({ label, value, step }) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="mb-2 sm:mb-0">
            {value}{" "}
            <Link
              href={`/schools/${wizard.school.id}/wizard/${wizard.run.id}/${step}`}
              className="text-lane underline underline-offset-4 print:hidden"
            >
              {t("change")}
              <span className="sr-only">: {label}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
