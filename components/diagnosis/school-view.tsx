import { SameServerNotice } from "@/components/check/same-server-notice";
import { PathMap } from "@/components/path/path-map";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { submissionPort } from "@/lib/core/port";
import { type PathRemedy, pathPicture } from "@/lib/diagnosis/path-picture";
import type { WizardRunDetail } from "@/lib/wizard-run/types";
import { AlsoCard } from "./also-card";
import type { Case } from "./evidence-words";
import { MatrixTable } from "./matrix-table";
import { NextChecksCard } from "./next-checks-card";
import { nameOfLine, pathWords, type Reader } from "./reader";
import { Transcripts } from "./transcripts";
import { verdictSentence } from "./verdict-words";
import { WayOutCard } from "./way-out-card";
import { WhyCard } from "./why-card";

type Props = {
  reader: Reader;
  about: Case;
  schoolId: string;
  mayEdit: boolean;
  open: WizardRunDetail | null;
  finished: WizardRunDetail | null;
};

/** What the map shows of a remedy: the one under way or proven, else the best one as a prediction. */
function remedyShown(
  { diagnosis }: Case,
  open: WizardRunDetail | null,
  finished: WizardRunDetail | null,
): PathRemedy | null {
  const made = [open, finished].find((run) => run?.answers.applied && run.answers.remedy)?.answers.remedy;
  if (made) return { ...made, state: "observed" };
  const best = open?.answers.remedy?.kind ?? diagnosis.remedies.find(({ recommended }) => recommended)?.kind;
  return best ? { kind: best, port: open?.answers.remedy?.port ?? submissionPort, state: "predicted" } : null;
}

/** A school's page below its heading. */
export function SchoolView({ reader, about, schoolId, mayEdit, open, finished }: Props) {
  const { profile, observations, diagnosis } = about;
  const remedy = remedyShown(about, open, finished);
  const picture = pathPicture({ profile, observations, diagnosis, remedy });
  const sentence = verdictSentence(reader, about);
  const base = `/schools/${schoolId}`;
  const wizard = open ? `${base}/wizard/${open.id}` : `${base}/wizard`;
  const isSettled = diagnosis.primary === "healthy";
  return (
    <div className="space-y-6">
      <Card>
        <PathMap picture={picture} words={pathWords(reader, profile)} id="path" sentence={sentence} />
      </Card>
      <Verified reader={reader} about={about} open={open} finished={finished} />
      <div className={isSettled ? "" : "grid gap-6 lg:grid-cols-[1.25fr_1fr]"}>
        <WhyCard reader={reader} about={about} />
        {!isSettled && (
          <div className="space-y-6">
            {diagnosis.primary === "inconclusive" ? (
              <NextChecksCard
                reader={reader}
                about={about}
                links={mayEdit ? { check: `${base}/checks`, wizard } : undefined}
              />
            ) : (
              <WayOutCard
                reader={reader}
                about={about}
                port={remedy?.port ?? submissionPort}
                links={
                  mayEdit
                    ? {
                        steps: open ? wizard : `${base}/wizard`,
                        compare: open ? `${wizard}/fix` : `${base}/wizard`,
                        isUnderWay: open?.answers.remedy !== undefined,
                      }
                    : undefined
                }
              />
            )}
          </div>
        )}
      </div>
      <AlsoCard reader={reader} about={about} />
      <Card title={reader.diagnosis("matrix.title")}>
        <MatrixTable reader={reader} about={about} />
        <div className="mt-4 space-y-3">
          <SameServerNotice observations={observations} />
          <Transcripts reader={reader} about={about} />
        </div>
      </Card>
    </div>
  );
}

/** Port open and mail proven are two things; the page never lets one pass for the other. */
function Verified({ reader, about, open, finished }: Omit<Props, "schoolId" | "mayEdit">) {
  const t = reader.diagnosis;
  if (open?.records.open?.matches) return <Notice kind="info">{t("verified.open")}</Notice>;
  const mail = finished?.records.mail;
  if (!mail || about.diagnosis.primary !== "healthy") return null;
  const line = about.profile.lines.find(({ id }) => id === finished?.records.word?.line);
  const when = reader.format.dateTime(new Date(mail.takenAt ?? mail.at), "short");
  return (
    <Notice kind="good">
      {t("verified.arrives", { line: line ? nameOfLine(line) : t("next.unknownFrom"), when })}
    </Notice>
  );
}
