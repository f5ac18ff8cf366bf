import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { choicesFor } from "@/components/school/choices";
import { SchoolForm } from "@/components/school/school-form";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUserWith } from "@/lib/account/loaders";
import { loadProviderBook } from "@/lib/provider/loaders";
import { draftValues } from "@/lib/school/draft";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("school.form"))("newTitle") };
}

export default async function Page() {
  await loadUserWith("edit");
  const t = await getTranslations("school");
  const names = { classrooms: t("line.draftClassrooms"), server: t("line.draftServer") };
  const crumbs = [{ label: t("list.title"), href: "/schools" }];
  return (
    <>
      <PageHeading
        title={t("form.newTitle")}
        intro={t("form.intro")}
        crumbs={crumbs}
        actions={<LinkButton href="/schools/import">{t("import.link")}</LinkButton>}
      />
      <ClientMessages namespaces={["school", "errors"]}>
        <SchoolForm
          initial={draftValues(names)}
          choices={choicesFor(await getLocale(), await loadProviderBook())}
        />
      </ClientMessages>
    </>
  );
}
