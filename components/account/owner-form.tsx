"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { createOwnerAction } from "@/lib/account/actions";
import { emptyForm } from "@/lib/account/types";

export function OwnerForm({ needsCode }: { needsCode: boolean }) {
  const t = useTranslations("account");
  const [state, send, isSending] = useActionState(createOwnerAction, emptyForm);
  const error = useFieldErrors(state);
  const field = (name: "name" | "email" | "password") => ({
    name,
    label: t(`setup.${name}`),
    hint: t(`setup.${name}Hint`),
    error: error(name),
    defaultValue: state.values[name],
    required: true,
  });
  return (
    <form action={send} key={state.revision} noValidate className="space-y-5">
      <FormFailure state={state} known={{ "owner-exists": t("failure.owner-exists") }} />
      <TextField {...field("name")} autoComplete="name" />
      <TextField {...field("email")} type="email" autoComplete="username" />
      <TextField {...field("password")} type="password" autoComplete="new-password" />
      {needsCode && (
        <TextField
          name="setupCode"
          label={t("setup.code")}
          hint={t("setup.codeHint")}
          error={error("setupCode")}
          defaultValue={state.values.setupCode}
          autoComplete="off"
          required
        />
      )}
      <Button look="primary" disabled={isSending}>
        {t("setup.submit")}
      </Button>
    </form>
  );
}
