import { useFormatter, useNow, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { endOtherSessionsAction, endSessionAction } from "@/lib/account/actions";
import type { SessionRow } from "@/lib/account/data";
import { deviceOf } from "@/lib/account/device";

type SessionListProps = { sessions: readonly SessionRow[]; ownId: string };

export function SessionList({ sessions, ownId }: SessionListProps) {
  const t = useTranslations("account.sessions");
  return (
    <>
      <ul className="divide-y divide-rule">
        {sessions.map((session) => (
          <Row key={session.id} session={session} isOwn={session.id === ownId} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActionForm action={endOtherSessionsAction} className="mt-4">
          <Button look="danger">{t("endOthers")}</Button>
        </ActionForm>
      )}
    </>
  );
}

function Row({ session, isOwn }: { session: SessionRow; isOwn: boolean }) {
  const t = useTranslations("account.sessions");
  const format = useFormatter();
  const now = useNow();
  const device = deviceOf(session.userAgent) ?? t("unknownDevice");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p className="font-semibold">
          {device} {isOwn && <Badge kind="good">{t("this")}</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-4 text-muted text-sm">
          <span>{t("since", { when: format.dateTime(session.createdAt, "short") })}</span>
          <span>{t("lastSeen", { when: format.relativeTime(session.lastSeenAt, now) })}</span>
          <span>{t("from", { address: session.address ?? "–" })}</span>
        </p>
      </div>
      {!isOwn && (
        <ActionForm action={endSessionAction}>
          <input type="hidden" name="sessionId" value={session.id} />
          <Button look="danger">
            {t("end")}
            <span className="sr-only">: {device}</span>
          </Button>
        </ActionForm>
      )}
    </li>
  );
}
