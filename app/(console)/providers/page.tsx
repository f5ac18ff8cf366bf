import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OwnList } from "@/components/provider/own-list";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUser } from "@/lib/account/loaders";
import { covers, rightEverywhere } from "@/lib/account/rights";
import { listOwnProviders } from "@/lib/provider/data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("provider"))("title") };
}

type Props = { searchParams: Promise<{ saved?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const user = await loadUser();
  const canEdit = covers(rightEverywhere(user.grants), "edit");
  const [t, library, lang, entries, { saved }] = await Promise.all([
    getTranslations("provider"),
    getTranslations("library"),
    getLocale(),
    listOwnProviders(),
    searchParams,
  ]);
  const fresh = entries.find(({ record }) => record.id === saved);
  const crumbs = [
    { label: library("title"), href: "/library" },
    { label: library("providers.title"), href: "/library/providers" },
  ];
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} crumbs={crumbs} />
      <div className="space-y-6">
        {fresh && (
          <Notice kind="good" live>
            <p>{t("saved", { name: fresh.record.name[lang] })}</p>
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          {canEdit && (
            <LinkButton look="primary" href="/providers/new">
              {t("add")}
            </LinkButton>
          )}
          <LinkButton href="/library/providers">{t("toLibrary")}</LinkButton>
        </div>
        <OwnList entries={entries} canEdit={canEdit} />
      </div>
    </>
  );
}
