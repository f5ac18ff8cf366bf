import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { HandoutList } from "@/components/handout/handout-list";
import { PageHeading } from "@/components/ui/page-heading";
import { readOptions } from "@/lib/handout/options";
import { loadSchool } from "@/lib/school/loaders";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("handout"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { school } = await loadSchool((await params).id);
  const [t, schools, lang] = await Promise.all([
    getTranslations("handout"),
    getTranslations("school.list"),
    getLocale(),
  ]);
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: school.name, href: `/schools/${school.id}` },
  ];
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} crumbs={crumbs} />
      <HandoutList schoolId={school.id} lang={lang} run={readOptions(await searchParams).run} />
    </>
  );
}
