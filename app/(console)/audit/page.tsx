import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditFilterForm } from "@/components/audit/audit-filter";
import { AuditTable } from "@/components/audit/audit-table";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUserWith } from "@/lib/account/loaders";
import { auditPageLength, listAudit, listNames } from "@/lib/audit/data";
import { auditFilterSchema } from "@/lib/audit/schema";
import { env } from "@/lib/platform/env";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const owner = await loadUserWith("own");
  const filter = auditFilterSchema.parse(await searchParams);
  const [t, rows, people] = await Promise.all([
    getTranslations("audit"),
    listAudit(owner, filter),
    listNames(owner),
  ]);
  const { who, what } = filter;
  const query = (more: Record<string, string> = {}) => new URLSearchParams({ who, what, ...more }).toString();
  const last = rows.length === auditPageLength ? rows.at(-1) : undefined;
  return (
    <>
      <PageHeading title={t("title")} intro={t("intro", { days: env().auditDays })} />
      <Card>
        <div className="space-y-6">
          <AuditFilterForm filter={filter} people={people} exported={`/audit/export?${query()}`} />
          <AuditTable rows={rows} />
          {last && (
            <LinkButton href={`/audit?${query({ before: last.at.toISOString() })}`}>
              {t("earlier")}
            </LinkButton>
          )}
        </div>
      </Card>
    </>
  );
}
