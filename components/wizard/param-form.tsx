"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { emptyForm } from "@/lib/account/types";
import { saveParamsAction } from "@/lib/wizard-run/recipe-actions";

export type ParamField = { name: string; label: string; value: string; isNeeded: boolean; isUnfit: boolean };
type Props = {
  schoolId: string;
  run: string;
  fields: ParamField[];
  keep25: { existing: string; add: string };
};

/** Asks for what a recipe needs and the profile does not know. Needs `wizard` and `errors`. */
export function ParamForm({ schoolId, run, fields, keep25 }: Props) {
  const t = useTranslations("wizard.recipe");
  const [state, send, isSending] = useActionState(saveParamsAction, emptyForm);
  const error = useFieldErrors(state);
  return (
    <form action={send} key={state.revision} noValidate className="space-y-5">
      <FormFailure state={state} />
      <input type="hidden" name="schoolId" value={schoolId} />
      <input type="hidden" name="run" value={run} />
      <div className="grid gap-5 sm:grid-cols-2">
        {fields.map(({ name, label, value, isNeeded, isUnfit }) => {
          const field = {
            name: `param.${name}`,
            label,
            error: error(`param.${name}`) ?? (isUnfit ? t("unfit") : undefined),
            ...(isNeeded ? {} : { optional: t("optional") }),
          };
          const typed = state.values[`param.${name}`] ?? value;
          return name === "keep25" ? (
            <Select key={name} {...field} defaultValue={typed}>
              <option value="">–</option>
              <option value="existing">{keep25.existing}</option>
              <option value="add">{keep25.add}</option>
            </Select>
          ) : (
            <TextField key={name} {...field} defaultValue={typed} autoComplete="off" spellCheck={false} />
          );
        })}
      </div>
      <Button look="primary" disabled={isSending}>
        {t("valuesSubmit")}
      </Button>
    </form>
  );
}
