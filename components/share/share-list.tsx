import { useFormatter, useNow, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { revokeShareAction } from "@/lib/share/actions";
import type { ShareSummary } from "@/lib/share/types";

export function ShareList({ schoolId, shares }: { schoolId: string; shares: ShareSummary[] }) {
  const t = useTranslations("share.list");
  if (shares.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <ul className="divide-y divide-rule">
      {shares.map((share) => (
        <ShareRow key={share.id} schoolId={schoolId} share={share} />
      ))}
    </ul>
  );
}

function ShareRow({ schoolId, share }: { schoolId: string; share: ShareSummary }) {
  const t = useTranslations("share");
  const format = useFormatter();
  const now = useNow();
  const { id, label, state, viewCount, lastViewAt, expiresAt, masked, kind, hasPassword } = share;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p className="font-semibold">
          <span className="break-words">{label}</span>{" "}
          <Badge kind={state === "live" ? "good" : "neutral"}>{t(`state.${state}`)}</Badge>
        </p>
        <p className="flex flex-wrap gap-x-4 text-muted text-sm">
          <span>{t("views", { count: viewCount })}</span>
          <span>
            {t("list.last")}: {lastViewAt ? format.relativeTime(lastViewAt, now) : t("list.never")}
          </span>
          <span>
            {t("list.until")}: {expiresAt ? format.dateTime(expiresAt, "day") : t("list.open")}
          </span>
          <span>{t(masked ? "list.masked" : "list.full")}</span>
          <span>{t(`kind.${kind}`)}</span>
          {hasPassword && <span>{t("list.password")}</span>}
        </p>
      </div>
      {state === "live" && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a
            href={`/schools/${schoolId}/share/${id}/preview`}
            target="_blank"
            rel="noreferrer"
            className="text-lane underline underline-offset-4"
          >
            {t("list.preview")}
            <span className="sr-only">: {label}</span>
          </a>
          <ActionForm action={revokeShareAction}>
            <input type="hidden" name="schoolId" value={schoolId} />
            <input type="hidden" name="linkId" value={id} />
            <Button look="danger">
              {t("list.revoke")}
              <span className="sr-only">: {label}</span>
            </Button>
          </ActionForm>
        </div>
      )}
    </li>
  );
}
