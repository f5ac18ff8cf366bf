"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import { type SchoolFormExtra, schoolFormAction } from "@/lib/school/actions";
import type { Values } from "@/lib/school/form";
import type { Choices } from "./choices";
import { ConflictChooser } from "./conflict-chooser";
import { ContactRows } from "./contact-rows";
import { FormScope, useField, useFormScope } from "./form-scope";
import { LineRows } from "./line-rows";
import { PrefillCard } from "./prefill-card";
import { ServerFields } from "./server-fields";

type SchoolFormProps = { initial: Values; choices: Choices; schoolId?: string; version?: number };

/** One form for a new school and an old one. Every button is a submit: it works without JavaScript. */
export function SchoolForm({ initial, choices, schoolId, version }: SchoolFormProps) {
  const start: FormState<SchoolFormExtra> = { ...emptyForm, values: initial };
  const [state, send, isSending] = useActionState(schoolFormAction, start);
  const t = useTranslations("school");
  const error = useFieldErrors(state);
  const scope = { values: state.values, error, choices };
  return (
    <form action={send} key={state.revision} noValidate>
      {/* The first button is what Enter presses. */}
      <button type="submit" name="intent" value="save" className="hidden" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="schoolId" value={schoolId ?? ""} />
      <input type="hidden" name="version" value={state.values.version ?? version ?? ""} />
      <FormFailure state={state} />
      <ConflictChooser conflict={state.extra?.conflict} />
      <FormScope value={scope}>
        <div className="space-y-6">
          {schoolId === undefined && <PrefillCard result={state.extra?.prefill} />}
          <About />
          <LineRows />
          <ServerFields />
          <Controls added={state.extra?.controlsAdded} />
          <ContactRows />
          <Notes />
        </div>
      </FormScope>
      <div className="mt-8">
        <Button look="primary" name="intent" value="save" disabled={isSending}>
          {schoolId === undefined ? t("form.submitNew") : t("form.submitEdit")}
        </Button>
      </div>
    </form>
  );
}

function About() {
  const t = useTranslations("school.about");
  const { values } = useFormScope();
  const field = useField();
  return (
    <Card title={t("title")}>
      <TextField {...field("name")} label={t("name")} required autoComplete="organization" />
      <input type="hidden" name="timezone" value={values.timezone ?? "Asia/Tokyo"} />
    </Card>
  );
}

function Controls({ added }: { added: number | undefined }) {
  const t = useTranslations("school.controls");
  const field = useField();
  return (
    <Card title={t("title")}>
      <div className="space-y-3">
        <TextArea {...field("controls")} label={t("label")} hint={t("hint")} spellCheck={false} />
        <Button name="intent" value="controls">
          {t("propose")}
        </Button>
        {added !== undefined && (
          <Notice kind={added > 0 ? "good" : "info"} live>
            <p>{t("added", { count: added })}</p>
          </Notice>
        )}
      </div>
    </Card>
  );
}

function Notes() {
  const t = useTranslations("school.about");
  const field = useField();
  return (
    <Card>
      <TextArea {...field("notes")} label={t("notes")} hint={t("notesHint")} />
    </Card>
  );
}
