"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { secondFactorAction } from "@/lib/account/actions";
import { emptyForm } from "@/lib/account/types";
import { CodeField } from "./code-field";

/** The second step of signing in. Needs the namespaces `account` and `errors`. */
export function CodeForm() {
  const t = useTranslations("account.code");
  const [state, send, isSending] = useActionState(secondFactorAction, emptyForm);
  const error = useFieldErrors(state);
  return (
    <form action={send} key={state.revision} noValidate className="space-y-5">
      <FormFailure state={state} known={{ "code-late": t("late") }} />
      <CodeField label={t("label")} hint={t("hint")} error={error("code")} />
      <Button look="primary" disabled={isSending}>
        {t("submit")}
      </Button>
    </form>
  );
}
