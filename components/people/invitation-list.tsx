import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { revokeInvitationAction } from "@/lib/people/actions";
import type { InvitationSummary } from "@/lib/people/types";

export function InvitationList({ invitations }: { invitations: readonly InvitationSummary[] }) {
  const t = useTranslations("people");
  const format = useFormatter();
  if (invitations.length === 0) return <p className="text-muted">{t("invitations.none")}</p>;
  return (
    <ul className="divide-y divide-rule">
      {invitations.map(({ id, label, role, schools, state, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="font-semibold">
              <span className="break-words">{label}</span>{" "}
              <Badge kind={state === "open" ? "good" : "neutral"}>{t(`state.${state}`)}</Badge>
            </p>
            <p className="flex flex-wrap gap-x-4 text-muted text-sm">
              <span>{t(`role.${role}.short`)}</span>
              <span>{schools === "all" ? t("everywhere") : format.list(schools)}</span>
              <span>{t("invitations.until", { when: format.dateTime(expiresAt, "short") })}</span>
            </p>
          </div>
          {state === "open" && (
            <ActionForm action={revokeInvitationAction}>
              <input type="hidden" name="invitationId" value={id} />
              <Button look="danger">
                {t("invitations.revoke")}
                <span className="sr-only">: {label}</span>
              </Button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
