import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PasteBox } from "@/components/check/paste-box";
import { ClientMessages } from "@/components/layout/client-messages";
import { NewPhoneLink } from "@/components/phone/new-phone-link";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { placeValue } from "@/lib/check/place";
import { env } from "@/lib/platform/env";
import { loadSchool } from "@/lib/school/loaders";
import { isOnlyNear, publicBase } from "@/lib/share/address";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id, "edit");
  return { title: (await getTranslations("phone"))("title", { name: school.name }) };
}

export default async function Page({ params }: Props) {
  const { school } = await loadSchool((await params).id, "edit");
  const { id, name, profile } = school;
  const [t, schools] = await Promise.all([getTranslations("phone"), getTranslations("school.list")]);
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: name, href: `/schools/${id}` },
  ];
  return (
    <>
      <PageHeading title={t("title", { name })} intro={t("intro")} crumbs={crumbs} />
      <ClientMessages namespaces={["phone", "check", "common", "errors"]}>
        <div className="space-y-6">
          <Card title={t("make.title")} intro={t("make.intro")}>
            <NewPhoneLink schoolId={id} isNear={isOnlyNear(publicBase(env().url, await headers()))} />
          </Card>
          <Card title={t("hand.title")} intro={t("hand.intro", { host: profile.server.host })}>
            <PasteBox
              schoolId={id}
              lines={profile.lines}
              place={placeValue({ place: "outside", line: null })}
            />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
