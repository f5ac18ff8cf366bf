import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { ImportForm } from "@/components/school/import-form";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUserWith } from "@/lib/account/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("school.import"))("title") };
}

export default async function Page() {
  await loadUserWith("edit");
  const t = await getTranslations("school");
  const crumbs = [{ label: t("list.title"), href: "/schools" }];
  return (
    <>
      <PageHeading title={t("import.title")} intro={t("import.intro")} crumbs={crumbs} />
      <ClientMessages namespaces={["school", "errors"]}>
        <ImportForm />
      </ClientMessages>
    </>
  );
}
