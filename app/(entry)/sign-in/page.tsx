import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/account/sign-in-form";
import { PageHeading } from "@/components/ui/page-heading";
import { hasOwner } from "@/lib/account/data";
import { getUser } from "@/lib/account/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.signIn"))("title") };
}

export default async function Page() {
  if (!(await hasOwner())) redirect("/setup");
  if (await getUser()) redirect("/schools");
  const t = await getTranslations("account.signIn");
  return (
    <>
      <PageHeading title={t("title")} />
      <SignInForm />
    </>
  );
}
