import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/core/locale";
import { handouts } from "@/lib/handout/registry";

type HandoutListProps = { schoolId: string; lang: Locale; run: string | null };

const other: Readonly<Record<Locale, Locale>> = { en: "ja", ja: "en" };

export async function HandoutList({ schoolId, lang, run }: HandoutListProps) {
  const t = await getTranslations("handout");
  const href = (kind: string, paper: Locale) =>
    `/schools/${schoolId}/handouts/${kind}?${new URLSearchParams({ lang: paper, ...(run ? { run } : {}) })}`;
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {handouts.map(({ id, name, purpose }) => (
        <li key={id}>
          <Card title={name[lang]} intro={purpose[lang]} className="h-full">
            <div className="flex flex-wrap gap-2">
              <LinkButton href={href(id, lang)} aria-label={`${name[lang]}: ${t("open")}`}>
                {t("open")}
              </LinkButton>
              <LinkButton
                look="quiet"
                className="px-2"
                href={href(id, other[lang])}
                lang={other[lang]}
                aria-label={`${name[other[lang]]}: ${t("openOther")}`}
              >
                {t("openOther")}
              </LinkButton>
            </div>
          </Card>
        </li>
      ))}
      <li>
        <Card title={t("autoconfig.name")} intro={t("autoconfig.purpose")} className="h-full">
          <LinkButton href={`/schools/${schoolId}/handouts/autoconfig`}>{t("autoconfig.open")}</LinkButton>
        </Card>
      </li>
    </ul>
  );
}
