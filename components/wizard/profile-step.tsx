import { getLocale, getTranslations } from "next-intl/server";
import { ProviderCard } from "@/components/diagnosis/provider-card";
import { nameOfLine, type Reader } from "@/components/diagnosis/reader";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Cell, Row, Table } from "@/components/ui/table";
import { mtaName, routerName } from "@/lib/catalogue/names";
import { lineUses } from "@/lib/core/profile";
import { readableHost } from "@/lib/core/readable-host";
import { confirmProfileAction } from "@/lib/wizard-run/actions";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { ControlsCard } from "./controls-card";
import { WizardForm } from "./wizard-form";

export async function ProfileStep({ wizard, reader }: { wizard: Wizard; reader: Reader }) {
  const { school, run } = wizard;
  const t = await getTranslations("wizard");
  return (
    <>
      <Card title={t("profile.lines")} intro={t("profile.intro")}>
        <Lines wizard={wizard} reader={reader} />
      </Card>
      <Card title={t("profile.server")}>
        <ServerFacts wizard={wizard} />
      </Card>
      <ProviderCard reader={reader} profile={school.profile} />
      <ControlsCard wizard={wizard} reader={reader} />
      {school.profile.server.relay === "unknown" && (
        <Notice kind="caution">
          <p>{t("profile.relayUnknown")}</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-2">
        <WizardForm action={confirmProfileAction} schoolId={school.id} run={run.id}>
          <input type="hidden" name="version" value={school.version} />
          <Button look="primary">{t("profile.right")}</Button>
        </WizardForm>
        <LinkButton href={`/schools/${school.id}/edit`}>{t("profile.edit")}</LinkButton>
      </div>
    </>
  );
}

async function Lines({ wizard: { school }, reader }: { wizard: Wizard; reader: Reader }) {
  const [t, words, lang] = await Promise.all([
    getTranslations("wizard.profile"),
    getTranslations("school"),
    getLocale(),
  ]);
  const nameOfUse = (use: string) => {
    const known = lineUses.find((one) => one === use);
    return known ? words(`use.${known}`) : use;
  };
  return (
    <Table
      caption={t("line")}
      columns={[
        { id: "line", label: t("line") },
        { id: "provider", label: t("provider") },
        { id: "addressing", label: t("addressing") },
        { id: "router", label: t("router") },
        { id: "uses", label: t("uses") },
      ]}
    >
      {school.profile.lines.map((line) => (
        <Row key={line.id} head={nameOfLine(line)}>
          <Cell>{reader.providers.label(line.isp, lang)}</Cell>
          <Cell>{words(`addressing.${line.addressing}`)}</Cell>
          <Cell>{line.routerModel ?? routerName(line.router, lang)}</Cell>
          <Cell>{line.uses.map(nameOfUse).join(", ") || "–"}</Cell>
        </Row>
      ))}
    </Table>
  );
}

async function ServerFacts({ wizard: { school } }: { wizard: Wizard }) {
  const [t, words, lang] = await Promise.all([
    getTranslations("wizard.profile"),
    getTranslations("school"),
    getLocale(),
  ]);
  const { server } = school.profile;
  const facts: [string, string][] = [
    [t("host"), readableHost(server.host)],
    [t("mta"), mtaName(server.mta, lang)],
    [t("relay"), words(`relay.${server.relay}`)],
    [t("lan"), server.lanAddress ?? t("unknown")],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="mb-2 break-words sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
