import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { NewProbe } from "@/components/probe/new-probe";
import { ProbeList } from "@/components/probe/probe-list";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { listProbes } from "@/lib/probe/data";
import type { ProbeSummary } from "@/lib/probe/types";
import { loadSchool } from "@/lib/school/loaders";
import { lineLabel } from "@/lib/school/types";
import { classroomAddress } from "@/lib/wizard-run/address";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id, "edit");
  return { title: (await getTranslations("probe"))("title", { name: school.name }) };
}

export default async function Page({ params }: Props) {
  const { scope, school } = await loadSchool((await params).id, "edit");
  const { id, name, profile } = school;
  const [t, places, schools, probes] = await Promise.all([
    getTranslations("probe"),
    getTranslations("check.place"),
    getTranslations("school.list"),
    listProbes(scope, new Date()),
  ]);
  const placeWords = ({ place, lineId }: ProbeSummary): string => {
    if (place !== "line") return places(place);
    const line = profile.lines.find((known) => known.id === lineId);
    return places("line", { line: line ? lineLabel(line) : (lineId ?? "") });
  };
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: name, href: `/schools/${id}` },
  ];
  return (
    <>
      <PageHeading title={t("title", { name })} intro={t("intro")} crumbs={crumbs} />
      <div className="space-y-6">
        <Card title={t("list.title")}>
          <ProbeList schoolId={id} probes={probes} placeWords={placeWords} />
        </Card>
        <Card title={t("form.title")} intro={t("form.intro")}>
          <ClientMessages namespaces={["probe", "check", "common", "errors"]}>
            <NewProbe
              schoolId={id}
              lines={profile.lines.map((line) => ({ id: line.id, name: line.name }))}
              asksAddress={classroomAddress(await headers()).isNeeded}
            />
          </ClientMessages>
        </Card>
      </div>
    </>
  );
}
