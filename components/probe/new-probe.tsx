"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { type LineChoice, PlaceOptions } from "@/components/check/place-options";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { emptyForm, type FormState } from "@/lib/account/types";
import { createProbeAction, type FreshProbe } from "@/lib/probe/actions";
import { intervals } from "@/lib/probe/schema";
import { InstallTexts } from "./install-texts";

type Props = {
  schoolId: string;
  lines: LineChoice[] /** This browser's address leads nowhere else. */;
  asksAddress: boolean;
};

/** Needs the namespaces `probe`, `check`, `common` and `errors`. */
export function NewProbe({ schoolId, lines, asksAddress }: Props) {
  const t = useTranslations("probe");
  const places = useTranslations("check.place");
  const start: FormState<FreshProbe> = emptyForm;
  const [state, send, isSending] = useActionState(createProbeAction, start);
  const error = useFieldErrors(state);
  const { values } = state;
  const addressProblem = state.failure?.fields.address;
  return (
    <div className="space-y-5">
      {state.extra && <InstallTexts fresh={state.extra} />}
      <form action={send} key={state.revision} noValidate className="space-y-5">
        <FormFailure state={state} />
        <input type="hidden" name="schoolId" value={schoolId} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="name"
            label={t("form.name")}
            hint={t("form.nameHint")}
            error={error("name")}
            defaultValue={values.name}
            required
          />
          <Select name="place" label={t("form.place")} error={error("place")} defaultValue={values.place}>
            <PlaceOptions lines={lines} />
            <option value="outside">{places("outside")}</option>
          </Select>
          <Select
            name="everyMinutes"
            label={t("form.every")}
            error={error("everyMinutes")}
            defaultValue={values.everyMinutes ?? "15"}
          >
            {intervals.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t("form.minutes", { minutes })}
              </option>
            ))}
          </Select>
          {asksAddress && (
            <TextField
              name="address"
              label={t("form.address")}
              hint={t("form.addressHint")}
              error={addressProblem && t("form.addressWrong")}
              defaultValue={values.address}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </div>
        <Button look="primary" disabled={isSending}>
          {t("form.submit")}
        </Button>
      </form>
    </div>
  );
}
