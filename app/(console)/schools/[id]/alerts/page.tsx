import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertsView } from "@/components/tell/alerts-view";
import { PageHeading } from "@/components/ui/page-heading";
import { loadSchool } from "@/lib/school/loaders";
import { changeChannelAction, createChannelAction, testChannelAction } from "@/lib/tell/actions";
import { loadAlerts } from "@/lib/tell/loaders";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ kind?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id, "edit");
  return { title: (await getTranslations("tell"))("title", { name: school.name }) };
}

export default async function Page({ params, searchParams }: Props) {
  const { scope, school } = await loadSchool((await params).id, "edit");
  const { kind } = await searchParams;
  const [t, schools, alerts] = await Promise.all([
    getTranslations("tell"),
    getTranslations("school.list"),
    loadAlerts(scope.schoolId, String(kind)),
  ]);
  const { id, name } = school;
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: name, href: `/schools/${id}` },
  ];
  const actions = { create: createChannelAction, change: changeChannelAction, test: testChannelAction };
  return (
    <>
      <PageHeading title={t("title", { name })} intro={t("intro")} crumbs={crumbs} />
      <AlertsView alerts={alerts} actions={actions} schoolId={id} path={`/schools/${id}/alerts`} />
    </>
  );
}
