import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/account/code-form";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { waitingForCode } from "@/lib/second-factor/waiting";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.code"))("title") };
}

export default async function Page() {
  if ((await waitingForCode()) === null) redirect("/sign-in");
  const t = await getTranslations("account.code");
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} />
      <CodeForm />
      <LinkButton href="/sign-in" look="quiet" className="mt-4">
        {t("back")}
      </LinkButton>
    </>
  );
}
