import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { choicesFor } from "@/components/school/choices";
import { SchoolForm } from "@/components/school/school-form";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUser } from "@/lib/account/loaders";
import { draftValues } from "@/lib/school/draft";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("school.form"))("newTitle") };
}

export default async function Page() {
  await loadUser();
  const t = await getTranslations("school");
  const names = { classrooms: t("use.classrooms"), server: t("use.server") };
  const crumbs = [{ label: t("list.title"), href: "/schools" }];
  return (
    <>
      <PageHeading title={t("form.newTitle")} intro={t("form.intro")} crumbs={crumbs} />
      <ClientMessages namespaces={["school", "errors"]}>
        <SchoolForm initial={draftValues(names)} choices={choicesFor(await getLocale())} />
      </ClientMessages>
    </>
  );
}
