import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Incident, IncidentState } from "@/lib/incident/types";

const looks = {
  investigating: "bad",
  identified: "caution",
  monitoring: "caution",
  resolved: "good",
} as const;

const StateBadge = ({ state }: { state: IncidentState }) => {
  const t = useTranslations("incident.state");
  return <Badge kind={looks[state]}>{t(state)}</Badge>;
};

export const IncidentList = ({
  incidents,
  below,
}: {
  incidents: readonly Incident[];
  /** What stands under one incident, such as the form for an update. */
  below?: (incident: Incident) => ReactNode;
}) => (
  <ul className="divide-y divide-rule">
    {incidents.map((incident) => (
      <li key={incident.id} className="space-y-4 py-4">
        <IncidentRow incident={incident} />
        {below?.(incident)}
      </li>
    ))}
  </ul>
);

function IncidentRow({ incident: { title, state, startedAt, resolvedAt, updates } }: { incident: Incident }) {
  const t = useTranslations("incident");
  const format = useFormatter();
  const locale = useLocale();
  return (
    <>
      <div>
        <p className="font-semibold">
          <span className="break-words">{title[locale]}</span> <StateBadge state={state} />
        </p>
        <p className="text-muted text-sm">
          {t("since", { when: format.dateTime(startedAt, "short") })}
          {resolvedAt && ` · ${t("ended", { when: format.dateTime(resolvedAt, "short") })}`}
        </p>
      </div>
      <ol className="space-y-3 border-rule border-l-2 pl-4">
        {updates.map((update) => (
          <li key={update.id}>
            <p className="text-muted text-sm">
              <time dateTime={update.at.toISOString()}>{format.dateTime(update.at, "short")}</time>{" "}
              <StateBadge state={update.state} />
            </p>
            <p className="whitespace-pre-line break-words">{update.text[locale]}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
