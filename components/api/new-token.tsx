"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Check, Select, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import { createTokenAction, type FreshToken } from "@/lib/api/actions";
import { tokenLifetimes } from "@/lib/api/schema";
import { apiScopes } from "@/lib/api/types";

type Schools = { id: string; name: string }[];

/** Needs the namespaces `api`, `common` and `errors`. */
export function NewToken({ schools }: { schools: Schools }) {
  const t = useTranslations("api");
  const start: FormState<FreshToken> = emptyForm;
  const [state, send, isSending] = useActionState(createTokenAction, start);
  const error = useFieldErrors(state);
  const { values } = state;
  return (
    <div className="space-y-5">
      {state.extra && <Fresh fresh={state.extra} />}
      <form action={send} key={state.revision} noValidate className="space-y-5">
        <FormFailure state={state} />
        <TextField
          name="label"
          label={t("form.label")}
          hint={t("form.labelHint")}
          error={error("label")}
          defaultValue={values.label}
          required
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Select name="scope" label={t("form.scope")} defaultValue={values.scope ?? "read"}>
            {apiScopes.map((scope) => (
              <option key={scope} value={scope}>
                {t(`scope.${scope}`)}
              </option>
            ))}
          </Select>
          <Select name="days" label={t("form.days")} defaultValue={values.days ?? "90"}>
            {tokenLifetimes.map((days) => (
              <option key={days} value={days}>
                {t(`days.${days}`)}
              </option>
            ))}
          </Select>
        </div>
        <Reach schools={schools} values={values} error={error("schools")} />
        <Button look="primary" disabled={isSending}>
          {t("form.submit")}
        </Button>
      </form>
    </div>
  );
}

type ReachProps = { schools: Schools; values: Record<string, string>; error: string | undefined };

function Reach({ schools, values, error }: ReachProps) {
  const t = useTranslations("api.form");
  return (
    <fieldset className="space-y-2">
      <legend className="font-medium">{t("schools")}</legend>
      {error && <p className="text-barrier text-sm">{t("schoolsNeeded")}</p>}
      <Check
        name="reach"
        value="all"
        label={t("all")}
        hint={t("allHint")}
        defaultChecked={values.reach === "all"}
      />
      <div className="max-h-64 space-y-1 overflow-y-auto rounded border border-rule px-3 py-2">
        {schools.map(({ id, name }) => (
          <Check
            key={id}
            name={`school:${id}`}
            label={name}
            defaultChecked={values[`school:${id}`] !== undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Fresh({ fresh: { token, label } }: { fresh: FreshToken }) {
  const t = useTranslations("api.fresh");
  const common = useTranslations("common.action");
  return (
    <Notice kind="good" live title={`${t("title")} – ${label}`}>
      <p>{t("hint")}</p>
      <p className="break-all rounded border border-edge bg-sheet px-3 py-2 font-mono text-sm">{token}</p>
      <CopyButton text={token} label={common("copy")} done={common("copied")} />
    </Notice>
  );
}
