import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { IncidentForm } from "@/components/incident/incident-form";
import { IncidentList } from "@/components/incident/incident-list";
import { WindowForm } from "@/components/incident/window-form";
import { WindowList } from "@/components/incident/window-list";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { listIncidents, listWindows } from "@/lib/incident/data";
import { templateOf, templates } from "@/lib/incident/templates";
import { loadSchool } from "@/lib/school/loaders";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ template?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id, "edit");
  return { title: (await getTranslations("incident"))("title", { name: school.name }) };
}

export default async function Page({ params, searchParams }: Props) {
  const { school } = await loadSchool((await params).id, "edit");
  const { id, name, profile } = school;
  const [t, schools, incidents, windows, query] = await Promise.all([
    getTranslations("incident"),
    getTranslations("school.list"),
    listIncidents(id),
    listWindows(id),
    searchParams,
  ]);
  const template = templateOf(String(query.template));
  const open = incidents.filter(({ state }) => state !== "resolved");
  const past = incidents.filter(({ state }) => state === "resolved");
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: name, href: `/schools/${id}` },
  ];
  return (
    <>
      <PageHeading title={t("title", { name })} intro={t("intro")} crumbs={crumbs} />
      <ClientMessages namespaces={["incident", "common", "errors"]}>
        <div className="space-y-6">
          <Card title={t("open.title")}>
            {open.length === 0 && <p className="text-muted">{t("open.empty")}</p>}
            <IncidentList
              incidents={open}
              below={(incident) => (
                <Disclosure open={template !== null} label={t("update.title")}>
                  <TemplateLinks schoolId={id} />
                  <IncidentForm schoolId={id} incidentId={incident.id} template={template} />
                </Disclosure>
              )}
            />
          </Card>
          <Card title={t("new.title")}>
            <TemplateLinks schoolId={id} />
            <IncidentForm schoolId={id} incidentId={null} template={template} />
          </Card>
          <Card title={t("maintenance.title")} intro={t("maintenance.intro")}>
            <WindowList schoolId={id} windows={windows} />
            <div className="mt-6">
              <WindowForm schoolId={id} zone={profile.timezone} />
            </div>
          </Card>
          {past.length > 0 && (
            <Card title={t("past.title")}>
              <IncidentList incidents={past} />
            </Card>
          )}
        </div>
      </ClientMessages>
    </>
  );
}

async function TemplateLinks({ schoolId }: { schoolId: string }) {
  const [t, locale] = await Promise.all([getTranslations("incident.template"), getLocale()]);
  return (
    <div className="mb-5">
      <p className="font-medium">{t("label")}</p>
      <ul className="flex flex-wrap gap-x-5">
        {templates.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={`/schools/${schoolId}/incidents?template=${id}`}
              scroll={false}
              className="inline-flex min-h-11 items-center text-lane underline underline-offset-4"
            >
              {name[locale]}
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-muted text-sm">{t("hint")}</p>
    </div>
  );
}
