import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AddressDoubts } from "@/components/diagnosis/address-doubts";
import { loadReader } from "@/components/diagnosis/load-reader";
import { ProviderCard } from "@/components/diagnosis/provider-card";
import { SchoolEmpty } from "@/components/diagnosis/school-empty";
import { SchoolView } from "@/components/diagnosis/school-view";
import { VerdictLead } from "@/components/diagnosis/verdict-lead";
import { verdictSentence } from "@/components/diagnosis/verdict-words";
import { ActionForm } from "@/components/layout/action-form";
import { KeptReportNotice } from "@/components/queue/kept-report";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { FleetNotice } from "@/components/watch/fleet-notice";
import { WatchCard } from "@/components/watch/watch-card";
import { loadUser } from "@/lib/account/loaders";
import { covers } from "@/lib/account/rights";
import { runningRun } from "@/lib/check/data";
import { diagnoseSchool } from "@/lib/check/diagnose";
import { addressDoubts } from "@/lib/check/public-address";
import { loadSchool } from "@/lib/school/loaders";
import { fleetPatterns, listChanges, watchSummary } from "@/lib/watch/data";
import { startWizardAction } from "@/lib/wizard-run/actions";
import { latestFinishedRun, latestOpenRun } from "@/lib/wizard-run/data";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id);
  return { title: school.name };
}

export default async function Page({ params }: Props) {
  const { scope, school } = await loadSchool((await params).id);
  const [known, running, open, finished, reader, schools, queue, watchWords] = await Promise.all([
    diagnoseSchool(scope),
    runningRun(scope),
    latestOpenRun(scope),
    latestFinishedRun(scope),
    loadReader(),
    getTranslations("school.list"),
    getTranslations("queue"),
    getTranslations("watch"),
  ]);
  const [watch, changes, patterns, tell, incident, phone] = await Promise.all([
    watchSummary(scope),
    listChanges(scope, { most: 3 }),
    fleetPatterns(await loadUser(), reader.now),
    getTranslations("tell"),
    getTranslations("incident"),
    getTranslations("phone"),
  ]);
  const { id, name, profile } = school;
  const { observations, diagnosis, report } = known;
  const about = { profile, observations, diagnosis, quotes: report?.reading.quotes };
  const t = reader.diagnosis;
  const isLooked = known.observations.length > 0;
  const mayEdit = covers(scope.right, "edit");
  const wizard = (
    <ActionForm action={startWizardAction}>
      <input type="hidden" name="schoolId" value={id} />
      <Button look={isLooked ? "plain" : "primary"}>{t(open ? "wayOut.continue" : "action.wizard")}</Button>
    </ActionForm>
  );
  const actions = (
    <>
      {isLooked && mayEdit && wizard}
      {isLooked && (
        <LinkButton href={`/schools/${id}/checks`}>
          {t(mayEdit ? "action.checkNow" : "action.checks")}
        </LinkButton>
      )}
      {!mayEdit && <LinkButton href={`/schools/${id}/wizard`}>{t("action.repairs")}</LinkButton>}
      <LinkButton href={`/schools/${id}/history`}>{watchWords("link")}</LinkButton>
      <LinkButton href={`/schools/${id}/queue`}>{queue("link")}</LinkButton>
      {mayEdit && <LinkButton href={`/schools/${id}/phone`}>{phone("link")}</LinkButton>}
      {mayEdit && <LinkButton href={`/schools/${id}/probes`}>{t("action.probes")}</LinkButton>}
      <LinkButton href={`/schools/${id}/handouts`}>{t("action.handouts")}</LinkButton>
      {mayEdit && <LinkButton href={`/schools/${id}/alerts`}>{tell("crumb")}</LinkButton>}
      {mayEdit && <LinkButton href={`/schools/${id}/incidents`}>{incident("crumb")}</LinkButton>}
      {mayEdit && <LinkButton href={`/schools/${id}/share`}>{t("action.share")}</LinkButton>}
      {mayEdit && <LinkButton href={`/schools/${id}/edit`}>{t("action.edit")}</LinkButton>}
    </>
  );
  return (
    <>
      <PageHeading
        title={isLooked ? verdictSentence(reader, about) : name}
        crumbs={[
          { label: schools("title"), href: "/schools" },
          { label: name, href: `/schools/${id}` },
        ]}
        intro={<VerdictLead reader={reader} about={about} />}
      />
      <FleetNotice reader={reader} t={watchWords} patterns={patterns} schoolId={id} />
      <AddressDoubts reader={reader} profile={profile} doubts={addressDoubts(profile, known.observations)} />
      {report && <KeptReportNotice reader={reader} report={report} schoolId={id} />}
      {running !== null && (
        <div className="mb-6">
          <Notice kind="info">
            <p>
              {t("running")}{" "}
              <Link href={`/schools/${id}/checks/${running}`} className="underline underline-offset-4">
                {t("follow")}
              </Link>
            </p>
          </Notice>
        </div>
      )}
      {isLooked ? (
        <SchoolView
          reader={reader}
          about={about}
          schoolId={id}
          mayEdit={mayEdit}
          open={open}
          finished={finished}
        />
      ) : (
        <SchoolEmpty reader={reader} schoolId={id} wizard={mayEdit && wizard} />
      )}
      <div className="mt-6 space-y-6">
        <ProviderCard reader={reader} profile={profile} />
        <WatchCard {...{ reader, profile, watch, changes }} t={watchWords} schoolId={id} />
      </div>
      <div className="mt-8 flex flex-wrap items-start gap-2 border-rule border-t pt-6 print:hidden">
        {actions}
      </div>
    </>
  );
}
