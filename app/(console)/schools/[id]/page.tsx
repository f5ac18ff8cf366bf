import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RunList } from "@/components/check/run-list";
import { StartCheck } from "@/components/check/start-check";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { listRuns } from "@/lib/check/data";
import { loadSchool } from "@/lib/school/loaders";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadSchool((await params).id)).school.name };
}

export default async function Page({ params }: Props) {
  const { scope, school } = await loadSchool((await params).id);
  const { id, name, profile, dashboard } = school;
  const [t, check, runs] = await Promise.all([
    getTranslations("school"),
    getTranslations("check"),
    listRuns(scope, 5),
  ]);
  const actions = (
    <>
      <LinkButton href={`/schools/${id}/share`}>{t("page.share")}</LinkButton>
      <LinkButton href={`/schools/${id}/edit`}>{t("page.edit")}</LinkButton>
    </>
  );
  return (
    <>
      <PageHeading
        title={name}
        intro={profile.server.host}
        crumbs={[{ label: t("list.title"), href: "/schools" }]}
        actions={actions}
      />
      <div className="space-y-6">
        <Card title={check("start.title")} intro={check("start.intro")}>
          <ClientMessages namespaces={["check", "errors"]}>
            <StartCheck schoolId={id} lines={profile.lines} dashboard={dashboard} />
          </ClientMessages>
        </Card>
        {runs.length > 0 && (
          <Card title={t("page.checks")}>
            <RunList schoolId={id} runs={runs} lines={profile.lines} />
          </Card>
        )}
      </div>
    </>
  );
}
