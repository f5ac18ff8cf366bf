"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Check, TextField } from "@/components/ui/field";
import { emptyForm } from "@/lib/account/types";
import { addControlsAction } from "@/lib/wizard-run/control-actions";

type Proposal = { endpoint: string; why: string };
type Props = { schoolId: string; run: string; proposals: Proposal[] };

/** Needs the namespaces `wizard` and `errors`. */
export function ControlsForm({ schoolId, run, proposals }: Props) {
  const [state, send, isSending] = useActionState(addControlsAction, emptyForm);
  const t = useTranslations("wizard.controls");
  const error = useFieldErrors(state);
  const isTicked = (name: string) => state.failure === null || name in state.values;
  return (
    <form action={send} key={state.revision} className="mt-4 space-y-4 print:hidden" noValidate>
      <FormFailure state={state} />
      <input type="hidden" name="schoolId" value={schoolId} />
      <input type="hidden" name="run" value={run} />
      {proposals.length > 0 && (
        <fieldset>
          <legend className="font-medium">{t("proposed")}</legend>
          {proposals.map(({ endpoint, why }) => (
            <Check
              key={endpoint}
              name={`control.${endpoint}`}
              label={endpoint}
              hint={why}
              defaultChecked={isTicked(`control.${endpoint}`)}
            />
          ))}
        </fieldset>
      )}
      <TextField
        name="domain"
        label={t("domain")}
        hint={t("domainHint")}
        optional={t("optional")}
        error={error("domain")}
        defaultValue={state.values.domain ?? ""}
        className="max-w-md"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button disabled={isSending}>{t("add")}</Button>
    </form>
  );
}
