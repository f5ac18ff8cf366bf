"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { changePasswordAction } from "@/lib/account/actions";
import { emptyForm } from "@/lib/account/types";

/** Needs the namespaces `account` and `errors`. */
export function PasswordForm() {
  const t = useTranslations("account");
  const [state, send, isSending] = useActionState(changePasswordAction, emptyForm);
  const error = useFieldErrors(state);
  return (
    <form action={send} key={state.revision} noValidate className="max-w-md space-y-5">
      <FormFailure state={state} />
      {state.values.saved && (
        <Notice kind="good" live>
          <p>{t("password.saved")}</p>
        </Notice>
      )}
      <TextField
        name="current"
        label={t("password.current")}
        error={error("current")}
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        name="password"
        label={t("password.fresh")}
        hint={t("setup.passwordHint")}
        error={error("password")}
        type="password"
        autoComplete="new-password"
        required
      />
      <Button disabled={isSending}>{t("password.submit")}</Button>
    </form>
  );
}
