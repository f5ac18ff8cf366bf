"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { emptyForm } from "@/lib/account/types";
import { acceptInvitationAction } from "@/lib/people/actions";

/** Needs the namespaces `people`, `account` and `errors`. */
export function AcceptForm({ token }: { token: string }) {
  const t = useTranslations("people.accept");
  const account = useTranslations("account.setup");
  const [state, send, isSending] = useActionState(acceptInvitationAction, emptyForm);
  const error = useFieldErrors(state);
  const field = (name: "name" | "email" | "password") => ({
    name,
    label: account(name),
    hint: account(`${name}Hint`),
    error: error(name),
    defaultValue: state.values[name],
    required: true,
  });
  return (
    <form action={send} key={state.revision} noValidate className="space-y-5">
      <FormFailure state={state} known={{ "email-taken": t("taken"), invitation: t("gone") }} />
      <input type="hidden" name="token" value={token} />
      <TextField {...field("name")} autoComplete="name" />
      <TextField {...field("email")} type="email" autoComplete="username" />
      <TextField {...field("password")} type="password" autoComplete="new-password" />
      <Button look="primary" disabled={isSending}>
        {account("submit")}
      </Button>
    </form>
  );
}
