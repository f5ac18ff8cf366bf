import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnerForm } from "@/components/account/owner-form";
import { PageHeading } from "@/components/ui/page-heading";
import { hasOwner } from "@/lib/account/data";
import { isLocalRequest } from "@/lib/platform/peer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.setup"))("title") };
}

export default async function Page() {
  if (await hasOwner()) redirect("/sign-in");
  const t = await getTranslations("account.setup");
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} />
      <OwnerForm needsCode={!isLocalRequest(await headers())} />
    </>
  );
}
