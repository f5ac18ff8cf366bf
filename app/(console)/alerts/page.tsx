import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertsView } from "@/components/tell/alerts-view";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUserWith } from "@/lib/account/loaders";
import {
  changeChannelForAllAction,
  createChannelForAllAction,
  testChannelForAllAction,
} from "@/lib/tell/actions";
import { loadAlerts } from "@/lib/tell/loaders";

type Props = { searchParams: Promise<{ kind?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tell.all"))("title") };
}

export default async function Page({ searchParams }: Props) {
  await loadUserWith("own");
  const { kind } = await searchParams;
  const [t, alerts] = await Promise.all([getTranslations("tell.all"), loadAlerts(null, String(kind))]);
  const actions = {
    create: createChannelForAllAction,
    change: changeChannelForAllAction,
    test: testChannelForAllAction,
  };
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} />
      <AlertsView alerts={alerts} actions={actions} schoolId={null} path="/alerts" />
    </>
  );
}
