import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { MatrixTable } from "@/components/diagnosis/matrix-table";
import { pathWords, type Reader } from "@/components/diagnosis/reader";
import { verdictSentence } from "@/components/diagnosis/verdict-words";
import { HandoutLinks } from "@/components/handout/handout-links";
import { PathMap } from "@/components/path/path-map";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PrintButton } from "@/components/ui/print-button";
import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import { type PathRemedy, pathPicture } from "@/lib/diagnosis/path-picture";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { AnswerList } from "./answer-list";
import { ComparedTable } from "./compared-table";
import { Verdict } from "./verify-mail-step";

type Props = { wizard: Wizard; reader: Reader };

/** Who, what, when; before and after. It is told from what was kept, not from how things stand now. */
export async function RecordStep({ wizard, reader }: Props) {
  const t = await getTranslations("wizard.record");
  const { school, run } = wizard;
  const { before, open } = run.records;
  const made: PathRemedy | null = run.answers.remedy ? { ...run.answers.remedy, state: "observed" } : null;
  return (
    <>
      <p className="max-w-prose text-lg text-muted print:hidden">{t("intro")}</p>
      <Card title={school.name}>
        <Facts wizard={wizard} reader={reader} />
      </Card>
      {before && <Look title={t("before")} {...{ wizard, reader }} seen={before} id="before" remedy={null} />}
      <Card title={t("done")}>
        <AnswerList wizard={wizard} />
      </Card>
      {open && <Look title={t("after")} {...{ wizard, reader }} seen={open} id="after" remedy={made} />}
      <Signature title={t("signOpen")} signed={open} reader={reader}>
        {open && <ComparedTable cells={open.cells} reader={reader} />}
      </Signature>
      <Signature title={t("signMail")} signed={run.records.mail} reader={reader}>
        <Message wizard={wizard} reader={reader} />
      </Signature>
      <div className="flex flex-wrap gap-2 print:hidden">
        <PrintButton label={t("print")} />
        <LinkButton href={`/schools/${school.id}/share?repair=${run.id}`}>{t("share")}</LinkButton>
        <LinkButton href={`/schools/${school.id}`}>{t("toSchool")}</LinkButton>
      </div>
      <HandoutLinks schoolId={school.id} run={run.id} kinds={["staff", "clients", "poster", "principal"]} />
    </>
  );
}

async function Facts({ wizard: { run }, reader }: Props) {
  const t = await getTranslations("wizard.record");
  const date = (at: Date) => reader.format.dateTime(at, "full");
  return (
    <FactList
      facts={[
        [t("who"), run.createdBy ?? "–"],
        [t("begun"), date(run.createdAt)],
        [t("finished"), run.finishedAt ? date(run.finishedAt) : t("notFinished")],
      ]}
    />
  );
}

const FactList = ({ facts }: { facts: readonly (readonly [string, string])[] }) => (
  <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(8rem,auto)_1fr]">
    {facts.map(([label, value]) => (
      <div key={label} className="contents">
        <dt className="text-muted">{label}</dt>
        <dd className="mb-2 break-words sm:mb-0">{value}</dd>
      </div>
    ))}
  </dl>
);

type LookProps = Props & {
  title: string;
  id: string;
  seen: { observations: readonly Observation[]; diagnosis: Diagnosis };
  remedy: PathRemedy | null;
};

function Look({ title, wizard, reader, seen, id, remedy }: LookProps) {
  const about = { profile: wizard.school.profile, ...seen };
  return (
    <Card title={title}>
      <div className="space-y-4">
        <p className="font-medium">{verdictSentence(reader, about)}</p>
        <PathMap
          picture={pathPicture({ ...about, remedy })}
          words={pathWords(reader, about.profile)}
          id={id}
          sentence={verdictSentence(reader, about)}
        />
        <MatrixTable reader={reader} about={about} />
      </div>
    </Card>
  );
}

type SignatureProps = {
  title: string;
  signed: { at: string; by: string } | undefined;
  reader: Reader;
  children: ReactNode;
};

async function Signature({ title, signed, reader, children }: SignatureProps) {
  const [t, open] = [await getTranslations("wizard.record"), await getTranslations("wizard.open")];
  return (
    <Card title={title}>
      {signed ? (
        <div className="space-y-4">
          {children}
          <p>
            {open("signed", { by: signed.by, when: reader.format.dateTime(new Date(signed.at), "full") })}
          </p>
        </div>
      ) : (
        <p className="text-muted">{t("notSigned")}</p>
      )}
    </Card>
  );
}

async function Message({ wizard: { run }, reader }: Props) {
  const t = await getTranslations("wizard.record");
  const { mail } = run.records;
  if (mail === undefined) return null;
  const date = (text: string | null) =>
    text === null ? "–" : reader.format.dateTime(new Date(text), "full");
  return (
    <div className="space-y-3">
      <Verdict mail={mail} />
      <FactList
        facts={[
          [t("from"), mail.from ?? "–"],
          [t("takenAt"), date(mail.takenAt)],
          [t("arrivedAt"), date(mail.arrivedAt)],
        ]}
      />
    </div>
  );
}
