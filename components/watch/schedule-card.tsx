import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/field";
import { acceptStateAction, setScheduleAction } from "@/lib/watch/actions";
import { offeredMinutes } from "@/lib/watch/schema";
import type { WatchT } from "./watch-words";

type Props = {
  t: WatchT;
  schoolId: string;
  everyMinutes: number;
  keepDays: { raw: number; hourly: number; daily: number };
};

const minutesWords = (t: WatchT, minutes: number): string =>
  minutes === 0 ? t("schedule.off") : t("schedule.minutes", { minutes });

export function ScheduleCard({ t, schoolId, everyMinutes, keepDays }: Props) {
  const offered = offeredMinutes.some((minutes) => minutes === everyMinutes)
    ? offeredMinutes
    : [everyMinutes, ...offeredMinutes];
  return (
    <Card title={t("schedule.title")} intro={t("schedule.intro")}>
      <ActionForm action={setScheduleAction} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="schoolId" value={schoolId} />
        <Select
          key={everyMinutes}
          name="everyMinutes"
          label={t("schedule.field")}
          defaultValue={String(everyMinutes)}
        >
          {offered.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutesWords(t, minutes)}
            </option>
          ))}
        </Select>
        <Button>{t("schedule.submit")}</Button>
      </ActionForm>
      <p className="mt-3 text-muted text-sm">{t("schedule.kept", keepDays)}</p>
    </Card>
  );
}

/** What stopped answering, and the way to say that it may. */
export const WrongCard = ({
  t,
  schoolId,
  wrong,
  mayEdit,
}: {
  t: WatchT;
  schoolId: string;
  /** As sentences. */
  wrong: readonly string[];
  mayEdit: boolean;
}) => (
  <Card title={t("wrongTitle")}>
    <ul className="list-disc space-y-1 pl-5">
      {wrong.map((words) => (
        <li key={words} className="break-words">
          {words}
        </li>
      ))}
    </ul>
    {mayEdit && (
      <ActionForm action={acceptStateAction} className="mt-4 space-y-1">
        <input type="hidden" name="schoolId" value={schoolId} />
        <Button>{t("accept")}</Button>
        <p className="text-muted text-sm">{t("acceptHint")}</p>
      </ActionForm>
    )}
  </Card>
);
