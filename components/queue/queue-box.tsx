"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Check, TextArea } from "@/components/ui/field";
import { emptyForm, type FormState } from "@/lib/account/types";
import { readQueueForm } from "@/lib/queue/actions";
import type { JoinedReading } from "@/lib/queue/types";
import { QueueGroups } from "./queue-groups";
import { QueueVerdict } from "./queue-verdict";

const none: FormState<JoinedReading> = emptyForm;

/** Takes what the mail server printed and shows what it means. Needs `queue`, `path`, `diagnosis` and `errors`. */
export function QueueBox({ schoolId }: { schoolId: string }) {
  const t = useTranslations("queue");
  const [state, send, isSending] = useActionState(readQueueForm, none);
  const error = useFieldErrors(state);
  const known = { "nothing-understood": t("paste.nothingUnderstood") };
  return (
    <>
      {state.extra && (
        <>
          <QueueGroups reading={state.extra.reading} />
          <QueueVerdict joined={state.extra} schoolId={schoolId} />
        </>
      )}
      <Card title={t("paste.title")} intro={t("paste.intro")}>
        <form action={send} key={state.revision} noValidate className="space-y-5">
          <FormFailure state={state} known={known} />
          <input type="hidden" name="schoolId" value={schoolId} />
          <TextArea
            name="text"
            label={t("paste.text")}
            hint={t("paste.textHint")}
            error={error("text")}
            defaultValue={state.values.text ?? ""}
            rows={10}
            className="font-mono text-sm"
            spellCheck={false}
            autoComplete="off"
          />
          <Check
            name="keep"
            value="yes"
            label={t("paste.keep")}
            hint={t("paste.keepHint")}
            defaultChecked={state.values.keep !== undefined}
          />
          {state.extra && (
            <p className="max-w-prose text-muted">{t("result.notKept", { keep: t("paste.keep") })}</p>
          )}
          <Button look="primary" disabled={isSending}>
            {t("paste.submit")}
          </Button>
        </form>
      </Card>
    </>
  );
}
