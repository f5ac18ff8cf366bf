"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import { type ExchangeState, exchangeAction } from "@/lib/exchange/actions";
import { FileProblems, PlannedRows } from "./preview";

/** A look first, then all of it or nothing. Needs the namespaces `exchange`, `school` and `errors`. */
export function ExchangeForm() {
  const t = useTranslations("exchange.form");
  const start: FormState<ExchangeState> = emptyForm;
  const [state, send, isSending] = useActionState(exchangeAction, start);
  const error = useFieldErrors(state);
  const preview = state.extra && "preview" in state.extra ? state.extra.preview : null;
  const done = state.extra && "done" in state.extra ? state.extra.done : null;
  const isReady = preview !== null && preview.problems.length === 0 && preview.rows.length > 0;
  return (
    <form action={send} key={state.revision} noValidate className="space-y-5">
      <FormFailure state={state} />
      {done && (
        <Notice kind="good" live title={t("done")}>
          <p>{t("doneCount", done)}</p>
        </Notice>
      )}
      {preview?.isStale && (
        <Notice kind="caution" live>
          <p>{t("stale")}</p>
        </Notice>
      )}
      {preview && preview.problems.length > 0 && <FileProblems problems={preview.problems} />}
      {preview && preview.problems.length === 0 && <PlannedRows preview={preview} />}
      {isReady && (
        <>
          <input type="hidden" name="fingerprint" value={preview.fingerprint} />
          <Button look="primary" name="intent" value="apply" disabled={isSending}>
            {t("apply", { count: preview.rows.length })}
          </Button>
        </>
      )}
      <TextField name="file" label={t("file")} type="file" accept=".json,.csv,application/json,text/csv" />
      <TextArea
        name="text"
        label={t("text")}
        error={error("text")}
        defaultValue={state.values.text}
        spellCheck={false}
      />
      <Button name="intent" value="preview" look={isReady ? "plain" : "primary"} disabled={isSending}>
        {t("preview")}
      </Button>
    </form>
  );
}
