import type { Metadata } from "next";
import { getLocale, getNow, getTranslations } from "next-intl/server";
import { AutoconfigForm } from "@/components/handout/autoconfig-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { likelyDomain } from "@/lib/handout/autoconfig";
import { autoconfigQuery, readAutoconfig } from "@/lib/handout/autoconfig-form";
import { factsOf } from "@/lib/handout/facts";
import { readOptions } from "@/lib/handout/options";
import { loadSchool } from "@/lib/school/loaders";
import { loadHandout } from "@/lib/wizard-run/handout-case";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("handout.autoconfig"))("name") };
}

export default async function Page({ params, searchParams }: Props) {
  const { scope, school } = await loadSchool((await params).id);
  const query = await searchParams;
  const [t, schools, lang, date] = await Promise.all([
    getTranslations("handout"),
    getTranslations("school.list"),
    getLocale(),
    getNow(),
  ]);
  const facts = factsOf(await loadHandout(scope, readOptions(query), { lang, date }));
  const typed = autoconfigQuery(query);
  const read = readAutoconfig(typed);
  const wrong = query.checked === undefined || read.ok ? [] : read.wrong;
  const domain = likelyDomain(facts.host);
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: school.name, href: `/schools/${school.id}` },
    { label: t("crumb"), href: `/schools/${school.id}/handouts` },
  ];
  return (
    <>
      <PageHeading title={t("autoconfig.name")} intro={t("autoconfig.intro")} crumbs={crumbs} />
      <div className="space-y-6">
        {facts.encryption === "unseen" && (
          <Notice kind="caution">
            <p>{t("autoconfig.guess", { port: facts.port })}</p>
          </Notice>
        )}
        <Card>
          <AutoconfigForm schoolId={school.id} facts={facts} query={typed} wrong={wrong} />
        </Card>
        <Card title={t("autoconfig.whereTitle")}>
          <p className="max-w-prose break-words">
            {t("autoconfig.where", {
              url: `https://autoconfig.${domain}/mail/config-v1.1.xml`,
              wellKnown: `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
            })}
          </p>
        </Card>
      </div>
    </>
  );
}
