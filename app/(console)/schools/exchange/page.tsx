import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExchangeForm } from "@/components/exchange/exchange-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUser } from "@/lib/account/loaders";
import { covers, rightEverywhere } from "@/lib/account/rights";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange"))("title") };
}

const link = "text-lane underline underline-offset-4";

export default async function Page() {
  const user = await loadUser();
  const [t, schools] = await Promise.all([getTranslations("exchange"), getTranslations("school.list")]);
  const crumbs = [{ label: schools("title"), href: "/schools" }];
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} crumbs={crumbs} />
      <div className="space-y-6">
        <Card title={t("export.title")} intro={t("export.intro")}>
          <ul className="list-disc space-y-2 pl-6">
            <li>
              <a href="/schools/exchange/schools.csv" className={link}>
                {t("export.csv")}
              </a>
            </li>
            <li>
              <a href="/schools/exchange/schools.json" className={link}>
                {t("export.json")}
              </a>
            </li>
          </ul>
        </Card>
        {covers(rightEverywhere(user.grants), "edit") && (
          <Card title={t("form.title")} intro={t("form.intro")}>
            <ClientMessages namespaces={["exchange", "school", "errors"]}>
              <ExchangeForm />
            </ClientMessages>
          </Card>
        )}
      </div>
    </>
  );
}
