import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/layout/action-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { RunRows } from "@/components/wizard/run-rows";
import { covers } from "@/lib/account/rights";
import { loadSchool } from "@/lib/school/loaders";
import { startWizardAction } from "@/lib/wizard-run/actions";
import { listWizardRuns } from "@/lib/wizard-run/data";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id);
  return { title: (await getTranslations("wizard.list"))("title", { name: school.name }) };
}

export default async function Page({ params }: Props) {
  const { scope, school } = await loadSchool((await params).id);
  const [t, schools, runs] = await Promise.all([
    getTranslations("wizard"),
    getTranslations("school.list"),
    listWizardRuns(scope),
  ]);
  const mayEdit = covers(scope.right, "edit");
  const open = runs.find(({ finishedAt }) => finishedAt === null);
  return (
    <>
      <PageHeading
        title={t("list.title", { name: school.name })}
        intro={t("list.intro")}
        crumbs={[
          { label: schools("title"), href: "/schools" },
          { label: school.name, href: `/schools/${school.id}` },
          { label: t("crumb"), href: `/schools/${school.id}/wizard` },
        ]}
      />
      {mayEdit && (
        <div className="mb-6 flex flex-wrap items-start gap-2">
          {open && (
            <LinkButton href={`/schools/${school.id}/wizard/${open.id}`} look="primary">
              {t("list.continue")}
            </LinkButton>
          )}
          <ActionForm action={startWizardAction}>
            <input type="hidden" name="schoolId" value={school.id} />
            <input type="hidden" name="fresh" value="yes" />
            <Button look={open ? "plain" : "primary"}>{t("list.start")}</Button>
          </ActionForm>
        </div>
      )}
      <Card>
        {runs.length > 0 ? (
          <RunRows schoolId={school.id} runs={runs} mayEdit={mayEdit} />
        ) : (
          <p className="text-muted">{t("list.none")}</p>
        )}
      </Card>
    </>
  );
}
