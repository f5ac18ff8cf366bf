import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasteBox } from "@/components/check/paste-box";
import { RunList } from "@/components/check/run-list";
import { StartCheck } from "@/components/check/start-check";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { covers } from "@/lib/account/rights";
import { listRuns } from "@/lib/check/data";
import { placeValue } from "@/lib/check/place";
import { loadSchool } from "@/lib/school/loaders";
import { linesWithUsers } from "@/lib/wizard-run/facts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id);
  return { title: (await getTranslations("check.list"))("title", { name: school.name }) };
}

export default async function Page({ params }: Props) {
  const { scope, school } = await loadSchool((await params).id);
  const { id, name, profile, dashboard } = school;
  const [t, schools, runs] = await Promise.all([
    getTranslations("check"),
    getTranslations("school.list"),
    listRuns(scope),
  ]);
  const mayEdit = covers(scope.right, "edit");
  const pasteLine = linesWithUsers(profile)[0]?.id ?? null;
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: name, href: `/schools/${id}` },
  ];
  return (
    <>
      <PageHeading title={t("list.title", { name })} crumbs={crumbs} />
      <div className="space-y-6">
        {mayEdit && (
          <>
            <Card title={t("start.title")} intro={t("start.intro")}>
              <ClientMessages namespaces={["check", "errors"]}>
                <StartCheck schoolId={id} lines={profile.lines} dashboard={dashboard} />
              </ClientMessages>
            </Card>
            <Card title={t("paste.title")}>
              <ClientMessages namespaces={["check", "errors"]}>
                <PasteBox
                  schoolId={id}
                  lines={profile.lines}
                  place={placeValue({ place: "line", line: pasteLine })}
                />
              </ClientMessages>
            </Card>
          </>
        )}
        <Card title={t("list.earlier")}>
          {runs.length > 0 ? (
            <RunList schoolId={id} runs={runs} lines={profile.lines} />
          ) : (
            <p className="text-muted">{t("list.none")}</p>
          )}
        </Card>
      </div>
    </>
  );
}
