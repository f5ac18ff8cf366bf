"use client";

import { useTranslations } from "next-intl";
import { NextChecksCard } from "@/components/diagnosis/next-checks-card";
import { verdictSentence } from "@/components/diagnosis/verdict-words";
import { WayOutCard } from "@/components/diagnosis/way-out-card";
import { WhyCard } from "@/components/diagnosis/why-card";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { smtpPort, submissionPort } from "@/lib/core/port";
import type { ReportFact } from "@/lib/core/report";
import { isTrapOpen } from "@/lib/diagnosis/reports/trap";
import type { JoinedReading } from "@/lib/queue/types";
import { useReader } from "./use-reader";

type Props = { joined: JoinedReading; schoolId: string };

const movedTo = (facts: readonly ReportFact[]): number | null =>
  facts.flatMap((fact) => (fact.kind === "services-smtp" && fact.port !== smtpPort ? [fact.port] : []))[0] ??
  null;

/** The verdict on the school with what was pasted. Needs `queue`, `path` and `diagnosis`. */
export function QueueVerdict({ joined: { reading, about }, schoolId }: Props) {
  const t = useTranslations("queue.result");
  const reader = useReader();
  const quoted = { ...about, quotes: reading.quotes };
  const count = about.observations.length;
  const moved = movedTo(reading.facts);
  const school = `/schools/${schoolId}`;
  return (
    <>
      <Card title={t("verdict")} intro={count > 0 ? t("withChecks", { count }) : t("alone")}>
        <div className="space-y-4">
          <p className="font-semibold text-xl" data-queue-verdict={about.diagnosis.primary}>
            {verdictSentence(reader, about)}
          </p>
          {moved !== null && (
            <Notice kind="caution">
              <p>{t("moved", { port: moved })}</p>
            </Notice>
          )}
          {isTrapOpen(about.diagnosis, reading.facts) && (
            <Notice kind="info">
              <p>{t("undecided")}</p>
            </Notice>
          )}
        </div>
      </Card>
      <WhyCard reader={reader} about={quoted} />
      {about.diagnosis.primary === "inconclusive" ? (
        <NextChecksCard
          reader={reader}
          about={quoted}
          links={{ check: `${school}/checks`, wizard: `${school}/wizard` }}
        />
      ) : (
        <WayOutCard reader={reader} about={quoted} port={submissionPort} />
      )}
    </>
  );
}
