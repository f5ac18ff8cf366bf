import type { Reader } from "@/components/diagnosis/reader";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Profile } from "@/lib/core/profile";
import type { StoredChange, WatchSummary } from "@/lib/watch/types";
import { ChangeList } from "./change-list";
import { clockWords, type WatchT } from "./watch-words";

/** A look that is this late has no one to make it. */
const lateMs = 10 * 60_000;

type Props = {
  reader: Reader;
  t: WatchT;
  schoolId: string;
  profile: Profile;
  watch: WatchSummary;
  /** The newest few. */
  changes: readonly StoredChange[];
};

/** On a school's page: whether anybody watches, and what changed last. */
export const WatchCard = ({ reader, t, schoolId, profile, watch, changes }: Props) => (
  <Card title={t("card.title")}>
    <div className="space-y-4">
      <WatchState reader={reader} t={t} watch={watch} />
      {changes.length > 0 ? (
        <ChangeList reader={reader} t={t} profile={profile} changes={changes} />
      ) : (
        watch.lookedAt && <p className="text-muted">{t("card.noChange")}</p>
      )}
      <LinkButton href={`/schools/${schoolId}/history`} look="quiet">
        {t("link")}
      </LinkButton>
    </div>
  </Card>
);

/** How often, when last, and what stands in the way of saying anything. */
export function WatchState({ reader, t, watch }: { reader: Reader; t: WatchT; watch: WatchSummary }) {
  const { everyMinutes, lookedAt, dueAt, mutedSince, isDoubted } = watch;
  const isLate = everyMinutes > 0 && dueAt !== null && reader.now.getTime() - dueAt.getTime() > lateMs;
  const when = (at: Date) => reader.format.relativeTime(at, reader.now);
  return (
    <>
      <p>
        {everyMinutes === 0 ? t("card.off") : t("card.every", { minutes: everyMinutes })}{" "}
        {lookedAt ? t("card.last", { when: when(lookedAt) }) : everyMinutes > 0 && !isLate && t("card.soon")}
      </p>
      {isLate && <Notice kind="caution">{t("card.late", { when: when(dueAt) })}</Notice>}
      {mutedSince && (
        <Notice kind="caution" title={t("mutedTitle")}>
          <p>{t("muted", { when: clockWords(reader, mutedSince) })}</p>
        </Notice>
      )}
      {isDoubted && <Notice kind="info">{t("doubt")}</Notice>}
    </>
  );
}
