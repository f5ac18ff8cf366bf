import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/layout/action-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { choicesFor } from "@/components/school/choices";
import { SchoolForm } from "@/components/school/school-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { loadProviderBook } from "@/lib/provider/loaders";
import { deleteSchoolAction } from "@/lib/school/actions";
import { toValues } from "@/lib/school/form";
import { loadSchool } from "@/lib/school/loaders";
import { undoDays } from "@/lib/school/types";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id, "edit");
  return { title: (await getTranslations("school.form"))("editTitle", { name: school.name }) };
}

export default async function Page({ params }: Props) {
  const { school } = await loadSchool((await params).id, "edit");
  const { id, name, profile, version } = school;
  const t = await getTranslations("school");
  const crumbs = [
    { label: t("list.title"), href: "/schools" },
    { label: name, href: `/schools/${id}` },
  ];
  const download = <LinkButton href={`/schools/${id}/export`}>{t("page.export")}</LinkButton>;
  return (
    <>
      <PageHeading title={t("form.editTitle", { name })} crumbs={crumbs} actions={download} />
      <ClientMessages namespaces={["school", "errors"]}>
        <SchoolForm
          initial={toValues(profile)}
          choices={choicesFor(await getLocale(), await loadProviderBook())}
          schoolId={id}
          version={version}
        />
      </ClientMessages>
      <Card title={t("delete.title")} intro={t("delete.hint", { days: undoDays })} className="mt-12">
        <ActionForm action={deleteSchoolAction}>
          <input type="hidden" name="schoolId" value={id} />
          <Button look="danger">{t("delete.submit", { name })}</Button>
        </ActionForm>
      </Card>
    </>
  );
}
