import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProviderEditor } from "@/components/provider/provider-editor";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUserWith } from "@/lib/account/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("provider.form"))("newTitle") };
}

export default async function Page() {
  await loadUserWith("edit");
  const t = await getTranslations("provider");
  return (
    <>
      <PageHeading title={t("form.newTitle")} crumbs={[{ label: t("title"), href: "/providers" }]} />
      <ProviderEditor record={null} />
    </>
  );
}
