"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import { readableHost } from "@/lib/core/readable-host";
import { importSchoolAction } from "@/lib/school/actions";
import type { Imported } from "@/lib/school/import";
import { lineLabel } from "@/lib/school/types";

/** A look first, then storing. Needs the namespaces `school` and `errors`. */
export function ImportForm() {
  const t = useTranslations("school.import");
  const start: FormState<Imported> = emptyForm;
  const [state, send, isSending] = useActionState(importSchoolAction, start);
  const error = useFieldErrors(state);
  return (
    <form action={send} key={state.revision} noValidate className="space-y-6">
      <FormFailure state={state} />
      {state.extra && <Preview found={state.extra} isSending={isSending} />}
      <Card>
        <div className="space-y-5">
          <TextField name="file" label={t("file")} type="file" accept=".json,application/json" />
          <TextArea
            name="text"
            label={t("text")}
            error={error("text")}
            defaultValue={state.values.text}
            spellCheck={false}
          />
          <Button name="intent" value="preview" look={state.extra ? "plain" : "primary"} disabled={isSending}>
            {t("preview")}
          </Button>
        </div>
      </Card>
    </form>
  );
}

function Preview({ found: { profile, unknown }, isSending }: { found: Imported; isSending: boolean }) {
  const t = useTranslations("school");
  return (
    <Card title={t("import.found")}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        <dt className="text-muted">{t("about.name")}</dt>
        <dd className="font-medium">{profile.name}</dd>
        <dt className="text-muted">{t("server.title")}</dt>
        <dd className="break-words">{readableHost(profile.server.host)}</dd>
        <dt className="text-muted">{t("import.lines")}</dt>
        <dd>{profile.lines.map(lineLabel).join(", ")}</dd>
      </dl>
      {unknown.length > 0 && (
        <div className="mt-4">
          <Notice kind="caution">
            <p className="break-words">{t("import.unknown", { names: unknown.join(", ") })}</p>
          </Notice>
        </div>
      )}
      <Button look="primary" name="intent" value="save" disabled={isSending} className="mt-5">
        {t("import.save")}
      </Button>
    </Card>
  );
}
