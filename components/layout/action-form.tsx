"use client";

import { type ReactNode, useActionState } from "react";
import { emptyForm, type FormState } from "@/lib/account/types";
import { FormFailure } from "./form-failure";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type ActionFormProps = { action: Action; children: ReactNode; className?: string };

/** A form of one button or two: it says what went wrong, and nothing where all went well. */
export function ActionForm({ action, children, className }: ActionFormProps) {
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className={className}>
      <FormFailure state={state} />
      {children}
    </form>
  );
}
