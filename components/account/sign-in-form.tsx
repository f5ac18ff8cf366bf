"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { signInAction } from "@/lib/account/actions";
import { emptyForm } from "@/lib/account/types";

export function SignInForm() {
  const t = useTranslations("account");
  const [state, send, isSending] = useActionState(signInAction, emptyForm);
  const error = useFieldErrors(state);
  return (
    <form action={send} key={state.revision} noValidate className="space-y-5">
      <FormFailure state={state} known={{ "sign-in": t("failure.sign-in") }} />
      <TextField
        name="email"
        label={t("signIn.email")}
        error={error("email")}
        defaultValue={state.values.email}
        type="email"
        autoComplete="username"
        required
      />
      <TextField
        name="password"
        label={t("signIn.password")}
        error={error("password")}
        type="password"
        autoComplete="current-password"
        required
      />
      <Button look="primary" disabled={isSending}>
        {t("signIn.submit")}
      </Button>
      <p className="text-muted text-sm">{t("signIn.forgotten")}</p>
    </form>
  );
}
