import { getTranslations } from "next-intl/server";
import type { Reader } from "@/components/diagnosis/reader";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { comparedWith } from "@/lib/check/compared-with";
import { formatHostPort } from "@/lib/core/host";
import { proposedControls } from "@/lib/school/controls";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { ControlsForm } from "./controls-form";

/** What the mail server is compared with: the profile's own, the operator's, and what could be added in one step. */
export async function ControlsCard({ wizard: { school, run }, reader }: { wizard: Wizard; reader: Reader }) {
  const t = await getTranslations("wizard.controls");
  const known = comparedWith(school.profile).map(({ host, port }) => formatHostPort(host, port));
  const proposals = proposedControls(school.profile, reader.providers).map(({ host, port, provider }) => ({
    endpoint: formatHostPort(host, port),
    why: t("relayOf", { provider: reader.providers.label(provider, reader.lang) }),
  }));
  return (
    <Card title={t("title")} intro={t(known.length > 0 ? "intro" : "none")}>
      {known.length > 0 && (
        <ul className="list-disc pl-5">
          {known.map((endpoint) => (
            <li key={endpoint} className="break-words">
              {endpoint}
            </li>
          ))}
        </ul>
      )}
      <ClientMessages namespaces={["wizard", "errors"]}>
        <ControlsForm schoolId={school.id} run={run.id} proposals={proposals} />
      </ClientMessages>
    </Card>
  );
}
