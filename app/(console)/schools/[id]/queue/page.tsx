import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { loadReader } from "@/components/diagnosis/load-reader";
import { ClientMessages } from "@/components/layout/client-messages";
import { AskServer } from "@/components/queue/ask-server";
import { KeptReport } from "@/components/queue/kept-report";
import { QueueBox } from "@/components/queue/queue-box";
import { QueueGroups } from "@/components/queue/queue-groups";
import { QueueVerdict } from "@/components/queue/queue-verdict";
import { PageHeading } from "@/components/ui/page-heading";
import { covers } from "@/lib/account/rights";
import { diagnoseSchool } from "@/lib/check/diagnose";
import { reportPart } from "@/lib/queue/script";
import { loadSchool } from "@/lib/school/loaders";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id);
  return { title: (await getTranslations("queue"))("title", { name: school.name }) };
}

export default async function Page({ params }: Props) {
  const { scope, school } = await loadSchool((await params).id);
  const { id, name, profile } = school;
  const [t, schools, lang, reader, { report, observations, diagnosis }] = await Promise.all([
    getTranslations("queue"),
    getTranslations("school.list"),
    getLocale(),
    loadReader(),
    diagnoseSchool(scope),
  ]);
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: name, href: `/schools/${id}` },
  ];
  const mayEdit = covers(scope.right, "edit");
  const part = reportPart(profile, lang);
  return (
    <>
      <PageHeading title={t("title", { name })} intro={t("intro")} crumbs={crumbs} />
      <ClientMessages namespaces={["queue", "path", "diagnosis", "errors"]}>
        <div className="space-y-6">
          {report && (
            <>
              <KeptReport reader={reader} report={report} schoolId={id} mayEdit={mayEdit} />
              <QueueGroups reading={report.reading} />
              <QueueVerdict
                joined={{ reading: report.reading, about: { profile, observations, diagnosis } }}
                schoolId={id}
              />
            </>
          )}
          {mayEdit && part && <AskServer part={part} />}
          {mayEdit && <QueueBox schoolId={id} />}
          {!mayEdit && !report && <p className="text-muted">{t("nothingKept")}</p>}
        </div>
      </ClientMessages>
    </>
  );
}
