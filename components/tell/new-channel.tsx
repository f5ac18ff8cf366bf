"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { emptyForm, type FormState } from "@/lib/account/types";
import { type Locale, locales } from "@/lib/core/locale";
import type { FormField } from "@/lib/tell/loaders";
import type { ChannelKind } from "@/lib/tell/types";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type NewChannelProps = {
  action: Action;
  /** Null for the channels of the whole installation. */
  schoolId: string | null;
  kind: ChannelKind;
  fields: readonly FormField[];
  locale: Locale;
};

const languageNames: Record<Locale, string> = { en: "English", ja: "日本語" };
const inputTypes: Record<string, string> = { secret: "password", url: "url", address: "email" };

/** Needs the namespaces `tell`, `common` and `errors`. */
export function NewChannel({ action, schoolId, kind, fields, locale }: NewChannelProps) {
  const t = useTranslations("tell");
  const [state, send, isSending] = useActionState(action, emptyForm);
  const error = useFieldErrors(state);
  return (
    <form action={send} key={state.revision} noValidate autoComplete="off" className="space-y-5">
      <FormFailure state={state} />
      {schoolId !== null && <input type="hidden" name="schoolId" value={schoolId} />}
      <input type="hidden" name="kind" value={kind} />
      <p>{t(`how.${kind}`)}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="name"
          label={t("field.name")}
          hint={t("field.nameHint")}
          error={error("name")}
          defaultValue={state.values.name}
          required
        />
        <Select name="locale" label={t("field.locale")} defaultValue={state.values.locale ?? locale}>
          {locales.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </Select>
        {fields.map((field) => (
          <Setting
            key={field.name}
            field={field}
            kind={kind}
            error={error(field.name)}
            value={state.values[field.name]}
          />
        ))}
      </div>
      <Button look="primary" disabled={isSending}>
        {t("form.submit")}
      </Button>
    </form>
  );
}

type SettingProps = { field: FormField; kind: ChannelKind; error?: string; value?: string };

function Setting({ field: { name, kind: type, isOptional }, kind, error, value }: SettingProps) {
  const t = useTranslations("tell");
  const common = useTranslations("common");
  const words = name === "to" ? (kind === "mail" ? "toMail" : "toLine") : name;
  const label = t(`field.${words}` as "field.url");
  if (type === "port")
    return (
      <Select name={name} label={label} error={error} defaultValue={value ?? "587"}>
        {(["587", "465"] as const).map((port) => (
          <option key={port} value={port}>
            {t(`port.${port}`)}
          </option>
        ))}
      </Select>
    );
  const isSecret = type === "secret" || type === "url";
  return (
    <TextField
      name={name}
      label={label}
      type={inputTypes[type] ?? "text"}
      autoComplete={type === "secret" ? "new-password" : "off"}
      hint={isSecret ? t("field.kept") : undefined}
      optional={isOptional ? common("optional") : undefined}
      error={error}
      defaultValue={isSecret ? undefined : value}
      required={!isOptional}
    />
  );
}
