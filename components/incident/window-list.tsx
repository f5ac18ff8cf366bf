import { useFormatter, useLocale, useNow, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cancelWindowAction } from "@/lib/incident/actions";
import { spansAround } from "@/lib/incident/maintenance";
import type { PlannedWindow } from "@/lib/incident/types";

type WindowListProps = { schoolId: string; windows: readonly PlannedWindow[] };

export function WindowList({ schoolId, windows }: WindowListProps) {
  const t = useTranslations("incident.maintenance");
  if (windows.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <ul className="divide-y divide-rule">
      {windows.map((window) => (
        <WindowRow key={window.id} schoolId={schoolId} window={window} />
      ))}
    </ul>
  );
}

const wallWords = (local: string) => local.replace("T", " ");

function WindowRow({ schoolId, window }: { schoolId: string; window: PlannedWindow }) {
  const t = useTranslations("incident");
  const format = useFormatter();
  const locale = useLocale();
  const now = useNow();
  const { id, zone, startsLocal, endsLocal, repeats, note } = window;
  const span = spansAround({ ...window, cancelledAt: null }, now).find(({ end }) => end > now);
  const isNow = span !== undefined && span.start <= now;
  const clock = (date: Date) => format.dateTime(date, { ...shown, timeZone: zone });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p className="font-semibold">
          {wallWords(startsLocal)} – {wallWords(endsLocal)} <Badge>{t(`repeat.${repeats}`)}</Badge>{" "}
          {isNow && <Badge kind="caution">{t("maintenance.now")}</Badge>}
        </p>
        <p className="text-muted text-sm">
          {zone} ·{" "}
          {span
            ? t("maintenance.next", { from: clock(span.start), to: clock(span.end) })
            : t("maintenance.over")}
        </p>
        {note[locale] && <p className="break-words">{note[locale]}</p>}
      </div>
      <ActionForm action={cancelWindowAction}>
        <input type="hidden" name="schoolId" value={schoolId} />
        <input type="hidden" name="windowId" value={id} />
        <Button look="danger">
          {t("maintenance.cancel")}
          <span className="sr-only">: {wallWords(startsLocal)}</span>
        </Button>
      </ActionForm>
    </li>
  );
}

const shown = {
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
} as const;
