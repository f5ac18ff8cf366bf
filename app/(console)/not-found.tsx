import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

export default async function NotFound() {
  const t = await getTranslations("errors.page");
  return (
    <>
      <PageHeading title={t("notFoundTitle")} intro={t("notFound")} />
      <LinkButton href="/schools" look="primary">
        {t("home")}
      </LinkButton>
    </>
  );
}
