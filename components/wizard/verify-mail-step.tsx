import { getTranslations } from "next-intl/server";
import { nameOfLine } from "@/components/diagnosis/reader";
import { ClientMessages } from "@/components/layout/client-messages";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Records } from "@/lib/wizard/run";
import { issueWordAction } from "@/lib/wizard-run/actions";
import { linesWithUsers } from "@/lib/wizard-run/facts";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { MailForm } from "./mail-form";
import { WizardForm } from "./wizard-form";
import { stepHref } from "./wizard-frame";

/** The line a message is to come from: the one that was stopped. */
function stoppedLine({ run, school }: Wizard): string {
  const finding = run.records.before?.diagnosis.findings.find(({ line }) => line !== null);
  return run.records.word?.line ?? finding?.line ?? linesWithUsers(school.profile)[0]?.id ?? "";
}

export async function VerifyMailStep({ wizard }: { wizard: Wizard }) {
  const { school, run } = wizard;
  const t = await getTranslations("wizard.mail");
  const { mail } = run.records;
  return (
    <>
      <p className="max-w-prose text-lg text-muted">{t("intro")}</p>
      <Card title={t("wordTitle")}>
        <WordPart wizard={wizard} />
      </Card>
      {run.word !== null && (
        <Card title={t("pasteTitle")} intro={t("paste")}>
          <div className="space-y-4">
            {mail && <Verdict mail={mail} />}
            <ClientMessages namespaces={["wizard", "errors"]}>
              <MailForm schoolId={school.id} run={run.id} />
            </ClientMessages>
          </div>
        </Card>
      )}
      {mail?.verdict === "arrives" && (
        <LinkButton href={stepHref(wizard, "record")} look="primary">
          {t("onward")}
        </LinkButton>
      )}
    </>
  );
}

async function WordPart({ wizard }: { wizard: Wizard }) {
  const { school, run } = wizard;
  const [t, recipe] = [await getTranslations("wizard.mail"), await getTranslations("wizard.recipe")];
  return (
    <div className="space-y-4">
      <p className="max-w-prose">{t("word")}</p>
      {run.word !== null && (
        <p className="flex flex-wrap items-center gap-3">
          <code data-word className="rounded-lg border border-rule bg-code px-4 py-2 font-mono text-xl">
            {run.word}
          </code>
          <CopyButton text={run.word} label={recipe("copy")} done={recipe("copied")} />
        </p>
      )}
      <p className="max-w-prose text-muted">
        {t("port", { host: school.profile.server.host, port: run.answers.remedy?.port ?? 587 })}
      </p>
      <WizardForm
        action={issueWordAction}
        schoolId={school.id}
        run={run.id}
        className="flex flex-wrap items-end gap-3"
      >
        <Select
          name="line"
          label={t("line")}
          defaultValue={stoppedLine(wizard)}
          className="min-w-56 max-w-md"
        >
          {linesWithUsers(school.profile).map((line) => (
            <option key={line.id} value={line.id}>
              {nameOfLine(line)}
            </option>
          ))}
        </Select>
        <Button look={run.word === null ? "primary" : "plain"}>
          {t(run.word === null ? "issue" : "reissue")}
        </Button>
      </WizardForm>
    </div>
  );
}

export async function Verdict({ mail }: { mail: NonNullable<Records["mail"]> }) {
  const t = await getTranslations("wizard.mail");
  const isDenied = mail.verdict === "relay-denied";
  return (
    <div data-mail-verdict={mail.verdict}>
      <Notice kind={mail.verdict === "arrives" ? "good" : isDenied ? "bad" : "caution"}>
        <p className="font-medium">
          {t(`verdict.${mail.verdict}`, { server: mail.server ?? "", from: mail.from ?? t("unknownFrom") })}
        </p>
      </Notice>
    </div>
  );
}
