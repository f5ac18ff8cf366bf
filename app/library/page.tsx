import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { glossary } from "@/lib/catalogue/glossary";
import { mtas } from "@/lib/catalogue/mta/index";
import { countProofs } from "@/lib/catalogue/proof";
import { providers } from "@/lib/catalogue/provider/index";
import { routers } from "@/lib/catalogue/router/index";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library"))("title") };
}

export default async function Page() {
  const t = await getTranslations("library");
  const shelves = [
    { shelf: "glossary", count: t("count", { count: glossary.length }) },
    { shelf: "providers", count: t("count", { count: providers.length }) },
    { shelf: "routers", count: t("proofs", { count: routers.length, ...countProofs(routers) }) },
    { shelf: "mtas", count: t("proofs", { count: mtas.length, ...countProofs(mtas) }) },
  ] as const;
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro")} />
      <div className="grid gap-6 sm:grid-cols-2">
        {shelves.map(({ shelf, count }) => (
          <Card
            key={shelf}
            title={
              <Link href={`/library/${shelf}`} className="text-lane underline underline-offset-4">
                {t(`${shelf}.title`)}
              </Link>
            }
            intro={t(`${shelf}.intro`)}
          >
            <p className="text-muted">{count}</p>
          </Card>
        ))}
      </div>
    </>
  );
}
