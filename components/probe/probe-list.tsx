import { useFormatter, useNow, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Badge } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { revokeProbeAction, wishLookAction } from "@/lib/probe/actions";
import type { ProbeState, ProbeSummary } from "@/lib/probe/types";

type Props = { schoolId: string; probes: ProbeSummary[]; placeWords: (probe: ProbeSummary) => string };

const looks: Record<ProbeState, "good" | "caution" | "neutral"> = {
  live: "good",
  silent: "caution",
  waiting: "neutral",
  revoked: "neutral",
};

/** A clock this far off is worth a word; observations are put right all the same. */
const notableMs = 60_000;

export function ProbeList({ schoolId, probes, placeWords }: Props) {
  const t = useTranslations("probe.list");
  if (probes.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <ul className="divide-y divide-rule">
      {probes.map((probe) => (
        <ProbeRow key={probe.id} schoolId={schoolId} probe={probe} place={placeWords(probe)} />
      ))}
    </ul>
  );
}

function ProbeRow({ schoolId, probe, place }: { schoolId: string; probe: ProbeSummary; place: string }) {
  const t = useTranslations("probe");
  const { id, name, state, lastRunId } = probe;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-semibold">
          <span className="break-words">{name}</span> <Badge kind={looks[state]}>{t(`state.${state}`)}</Badge>
        </p>
        <Facts probe={probe} place={place} />
      </div>
      <div className="flex flex-wrap gap-2">
        {lastRunId && (
          <LinkButton href={`/schools/${schoolId}/checks/${lastRunId}`}>{t("list.open")}</LinkButton>
        )}
        {state !== "revoked" && (
          <>
            <ActionForm action={wishLookAction}>
              <Ids schoolId={schoolId} id={id} />
              <Button>
                {t("list.wish")}
                <span className="sr-only">: {name}</span>
              </Button>
            </ActionForm>
            <ActionForm action={revokeProbeAction}>
              <Ids schoolId={schoolId} id={id} />
              <Button look="danger">
                {t("list.revoke")}
                <span className="sr-only">: {name}</span>
              </Button>
            </ActionForm>
          </>
        )}
      </div>
    </li>
  );
}

const Ids = ({ schoolId, id }: { schoolId: string; id: string }) => (
  <>
    <input type="hidden" name="schoolId" value={schoolId} />
    <input type="hidden" name="probeId" value={id} />
  </>
);

function Facts({ probe, place }: { probe: ProbeSummary; place: string }) {
  const t = useTranslations("probe.list");
  const format = useFormatter();
  const now = useNow();
  const when = (at: Date | null) => (at ? format.relativeTime(at, now) : t("never"));
  const { clockAheadMs: ahead } = probe;
  const minutes = Math.round(Math.abs(ahead ?? 0) / 60_000);
  return (
    <p className="flex flex-wrap gap-x-4 text-muted text-sm">
      <span>{place}</span>
      <span>{t("every", { minutes: probe.everyMinutes })}</span>
      <span>
        {t("seen")}: {when(probe.lastSeenAt)}
      </span>
      <span>
        {t("reported")}: {when(probe.lastReportAt)}
      </span>
      {probe.version && <span>{t("version", { version: probe.version })}</span>}
      {ahead !== null && Math.abs(ahead) >= notableMs && (
        <span className="text-caution">{t(ahead > 0 ? "ahead" : "behind", { minutes })}</span>
      )}
    </p>
  );
}
