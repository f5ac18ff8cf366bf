"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { emptyForm } from "@/lib/account/types";
import { judgeMailAction } from "@/lib/wizard-run/actions";

/** Where the received headers, or the mail program's error, are pasted. Needs `wizard` and `errors`. */
export function MailForm({ schoolId, run }: { schoolId: string; run: string }) {
  const t = useTranslations("wizard.mail");
  const [state, send, isSending] = useActionState(judgeMailAction, emptyForm);
  const error = useFieldErrors(state);
  return (
    <form action={send} key={state.revision} noValidate className="space-y-4">
      <FormFailure state={state} known={{ "no-word": t("needWord") }} />
      <input type="hidden" name="schoolId" value={schoolId} />
      <input type="hidden" name="run" value={run} />
      <TextArea
        name="text"
        label={t("headers")}
        error={error("text")}
        defaultValue={state.values.text ?? ""}
        rows={8}
        spellCheck={false}
      />
      <Button look="primary" disabled={isSending}>
        {t("submit")}
      </Button>
    </form>
  );
}
