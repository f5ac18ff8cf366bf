import { getTranslations } from "next-intl/server";
import { Shell } from "@/components/layout/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

export default async function NotFound() {
  const t = await getTranslations("errors.page");
  return (
    <Shell>
      <PageHeading title={t("notFoundTitle")} intro={t("notFound")} />
      <LinkButton href="/schools" look="primary">
        {t("home")}
      </LinkButton>
    </Shell>
  );
}
