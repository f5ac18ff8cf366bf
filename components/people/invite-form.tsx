"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import { createInvitationAction, type FreshInvitation } from "@/lib/people/actions";
import { GrantFields, type SchoolChoice } from "./grant-fields";

/** Needs the namespaces `people`, `common` and `errors`. */
export function InviteForm({ schools }: { schools: readonly SchoolChoice[] }) {
  const t = useTranslations("people.invite");
  const start: FormState<FreshInvitation> = emptyForm;
  const [state, send, isSending] = useActionState(createInvitationAction, start);
  const error = useFieldErrors(state);
  return (
    <div className="space-y-5">
      {state.extra && <Fresh invitation={state.extra} />}
      <form action={send} key={state.revision} noValidate className="space-y-5">
        <FormFailure state={state} />
        <TextField
          name="label"
          label={t("label")}
          hint={t("labelHint")}
          error={error("label")}
          defaultValue={state.values.label}
          autoComplete="off"
          required
        />
        <GrantFields schools={schools} values={state.values} error={error} idBase="invite" />
        <Button look="primary" disabled={isSending}>
          {t("submit")}
        </Button>
      </form>
    </div>
  );
}

function Fresh({ invitation: { url, label, isOnlyLocal } }: { invitation: FreshInvitation }) {
  const t = useTranslations("people.invite.fresh");
  const common = useTranslations("common.action");
  return (
    <Notice kind="good" live title={t("title", { label })}>
      <p>{t("hint")}</p>
      <p className="break-all rounded border border-edge bg-sheet px-3 py-2 font-mono text-sm">{url}</p>
      <CopyButton text={url} label={common("copy")} done={common("copied")} />
      {isOnlyLocal && <p className="font-medium">{t("local")}</p>}
    </Notice>
  );
}
