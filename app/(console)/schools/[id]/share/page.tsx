import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { NewShare } from "@/components/share/new-share";
import { ShareList } from "@/components/share/share-list";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { loadSchool } from "@/lib/school/loaders";
import { listShares } from "@/lib/share/data";
import { storeViews } from "@/lib/share/gate";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ repair?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { school } = await loadSchool((await params).id, "edit");
  return { title: (await getTranslations("share"))("title", { name: school.name }) };
}

export default async function Page({ params, searchParams }: Props) {
  const { scope, school } = await loadSchool((await params).id, "edit");
  const { id, name } = school;
  const { repair } = await searchParams;
  await storeViews();
  const [t, schools, shares] = await Promise.all([
    getTranslations("share"),
    getTranslations("school.list"),
    listShares(scope, new Date()),
  ]);
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: name, href: `/schools/${id}` },
  ];
  return (
    <>
      <PageHeading title={t("title", { name })} intro={t("intro")} crumbs={crumbs} />
      <div className="space-y-6">
        <Card title={t("form.title")} intro={t("warning")}>
          <ClientMessages namespaces={["share", "common", "errors"]}>
            <NewShare schoolId={id} repair={typeof repair === "string" ? repair : null} />
          </ClientMessages>
        </Card>
        <Card title={t("list.title")}>
          <ShareList schoolId={id} shares={shares} />
        </Card>
      </div>
    </>
  );
}
