import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PasteBox } from "@/components/check/paste-box";
import { loadReader } from "@/components/diagnosis/load-reader";
import { MatrixTable } from "@/components/diagnosis/matrix-table";
import { nameOfLine } from "@/components/diagnosis/reader";
import { ClientMessages } from "@/components/layout/client-messages";
import { QueueLink } from "@/components/queue/queue-link";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { placeValue } from "@/lib/check/place";
import { classroomAddress } from "@/lib/wizard-run/address";
import { linesWithUsers } from "@/lib/wizard-run/facts";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { CheckHere } from "./check-here";
import { ClassroomCheck } from "./classroom-check";
import { stepHref } from "./wizard-frame";

/** Looking from here and from the classroom: the same for the first look and for the one after the change. */
export async function CheckCards({ wizard, purpose }: { wizard: Wizard; purpose: "check" | "verify" }) {
  const { school, run, observations } = wizard;
  const [t, phone] = await Promise.all([getTranslations("wizard.checks"), getTranslations("phone")]);
  const lines = linesWithUsers(school.profile).map((line) => ({ id: line.id, name: nameOfLine(line) }));
  const line = run.answers.classroom?.line ?? lines[0]?.id ?? "";
  const chosen = { line, machine: "unix" as const, address: null, ...run.answers.classroom };
  const hasLookedHere = observations.some(({ vantage }) => vantage.kind === "dashboard");
  return (
    <ClientMessages namespaces={["wizard", "check", "common", "errors"]}>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_1.6fr]">
        <Card title={t("dashboard")} intro={t("dashboardIntro")}>
          <CheckHere
            schoolId={school.id}
            purpose={purpose}
            label={t(hasLookedHere ? "again" : "dashboardRun")}
          />
        </Card>
        <Card title={t("classroom")} intro={t("classroomIntro")}>
          <ClassroomCheck
            schoolId={school.id}
            run={run.id}
            lines={lines}
            chosen={chosen}
            address={classroomAddress(await headers())}
          />
          <div className="mt-4 border-rule border-t pt-2">
            <PasteBox
              schoolId={school.id}
              lines={school.profile.lines}
              place={placeValue({ place: "line", line })}
              foldedAs={t("paste")}
            />
          </div>
          <div className="mt-4 space-y-2 border-rule border-t pt-4">
            <p className="text-muted">{phone("linkHint")}</p>
            <LinkButton href={`/schools/${school.id}/phone`}>{phone("link")}</LinkButton>
          </div>
        </Card>
      </div>
    </ClientMessages>
  );
}

export async function ChecksStep({ wizard }: { wizard: Wizard }) {
  const { school, observations, diagnosis, state } = wizard;
  const [t, reader] = await Promise.all([getTranslations("wizard.checks"), loadReader()]);
  return (
    <>
      <p className="max-w-prose text-lg text-muted">{t("intro")}</p>
      <CheckCards wizard={wizard} purpose="check" />
      <QueueLink schoolId={school.id} />
      {state.facts.hasLooked && (
        <Card title={reader.diagnosis("matrix.title")}>
          <MatrixTable reader={reader} about={{ profile: school.profile, observations, diagnosis }} />
          {!state.facts.hasLookedEverywhere && (
            <div className="mt-4">
              <Notice kind="caution">
                <p>{t("need")}</p>
              </Notice>
            </div>
          )}
          <div className="mt-5">
            <LinkButton href={stepHref(wizard, "verdict")} look="primary">
              {t("onward")}
            </LinkButton>
          </div>
        </Card>
      )}
    </>
  );
}
