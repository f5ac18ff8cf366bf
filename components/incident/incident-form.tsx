"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Select, TextArea, TextField } from "@/components/ui/field";
import { emptyForm, type FormState } from "@/lib/account/types";
import { openIncidentAction, updateIncidentAction } from "@/lib/incident/actions";
import type { Template } from "@/lib/incident/templates";
import { incidentStates } from "@/lib/incident/types";

type IncidentFormProps = {
  schoolId: string;
  /** Null for a new incident. */
  incidentId: string | null;
  template: Template | null;
};

const languages = [
  ["Ja", "ja"],
  ["En", "en"],
] as const;

/** A new incident, or an update of one. Needs the namespaces `incident` and `errors`. */
export function IncidentForm({ schoolId, incidentId, template }: IncidentFormProps) {
  const t = useTranslations("incident");
  const isNew = incidentId === null;
  const [state, send, isSending] = useActionState(
    isNew ? openIncidentAction : updateIncidentAction,
    emptyForm,
  );
  const idBase = (name: string) => `${name}-${incidentId ?? "new"}`;
  return (
    <form action={send} key={`${state.revision}-${template?.id}`} noValidate className="space-y-5">
      <FormFailure state={state} />
      <input type="hidden" name="schoolId" value={schoolId} />
      {!isNew && <input type="hidden" name="incidentId" value={incidentId} />}
      <Select
        name="state"
        idBase={idBase("state")}
        label={t("field.state")}
        defaultValue={state.values.state ?? template?.state ?? "investigating"}
      >
        {incidentStates.map((one) => (
          <option key={one} value={one}>
            {t(`state.${one}`)}
          </option>
        ))}
      </Select>
      <Texts state={state} template={template} hasTitle={isNew} idBase={idBase} />
      <Button look="primary" disabled={isSending}>
        {t(isNew ? "field.submit" : "update.submit")}
      </Button>
    </form>
  );
}

type TextsProps = {
  state: FormState;
  template: Template | null;
  hasTitle: boolean;
  idBase: (name: string) => string;
};

function Texts({ state, template, hasTitle, idBase }: TextsProps) {
  const t = useTranslations("incident.field");
  const error = useFieldErrors(state);
  const typed = (name: string, ready: string | undefined) => state.values[name] ?? ready;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {languages.map(([mark, lang]) => {
        const [title, text] = [`title${mark}`, `text${mark}`] as const;
        return (
          <div key={lang} className="space-y-5">
            {hasTitle && (
              <TextField
                name={title}
                idBase={idBase(title)}
                label={t(title)}
                lang={lang}
                error={error(title)}
                defaultValue={typed(title, template?.title[lang])}
                required
              />
            )}
            <TextArea
              name={text}
              idBase={idBase(text)}
              label={t(text)}
              lang={lang}
              rows={6}
              error={error(text)}
              defaultValue={typed(text, template?.text[lang])}
              required
            />
          </div>
        );
      })}
    </div>
  );
}
