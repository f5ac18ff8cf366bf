import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { RunView } from "@/components/check/run-view";
import { vantageName } from "@/components/check/vantage-name";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { covers } from "@/lib/account/rights";
import type { SchoolScope } from "@/lib/account/types";
import { requireRun } from "@/lib/check/data";
import { progressOf } from "@/lib/check/progress";
import { AppError } from "@/lib/core/error";
import { loadSchool } from "@/lib/school/loaders";

type Props = { params: Promise<{ id: string; run: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id);
  return { title: (await getTranslations("check.run"))("title", { name: school.name }) };
}

const findRun = (scope: SchoolScope, id: string) =>
  requireRun(scope, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  });

export default async function Page({ params }: Props) {
  const { id, run: runId } = await params;
  const { scope, school } = await loadSchool(id);
  const run = await findRun(scope, runId);
  const [t, schools, format] = await Promise.all([
    getTranslations("check"),
    getTranslations("school.list"),
    getFormatter(),
  ]);
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: school.name, href: `/schools/${id}` },
    { label: t("list.crumb"), href: `/schools/${id}/checks` },
  ];
  const vantage = vantageName(run.vantageId, school.profile.lines, t);
  const from = t("run.from", { vantage, when: format.dateTime(run.startedAt, "short") });
  const hasSeen = run.state === "running" || run.rows.some(({ observation }) => observation !== null);
  return (
    <>
      <PageHeading title={t("run.title", { name: school.name })} intro={from} crumbs={crumbs} />
      <ClientMessages namespaces={["check", "common"]}>
        <RunView first={progressOf(run)} />
      </ClientMessages>
      <div className="mt-8 flex flex-wrap gap-3">
        {hasSeen && (
          <LinkButton href={`/schools/${id}`} look="primary">
            {t("run.toSchool")}
          </LinkButton>
        )}
        {covers(scope.right, "edit") && (
          <LinkButton href={`/schools/${id}/checks`} look={hasSeen ? "plain" : "primary"}>
            {t("run.again")}
          </LinkButton>
        )}
      </div>
    </>
  );
}
