"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { emptyForm } from "@/lib/account/types";
import { planWindowAction } from "@/lib/incident/actions";
import { repeats } from "@/lib/incident/types";

/** Needs the namespaces `incident`, `common` and `errors`. */
export function WindowForm({ schoolId, zone }: { schoolId: string; zone: string }) {
  const t = useTranslations("incident");
  const common = useTranslations("common");
  const [state, send, isSending] = useActionState(planWindowAction, emptyForm);
  const error = useFieldErrors(state);
  const { values } = state;
  return (
    <form action={send} key={state.revision} noValidate className="space-y-5">
      <FormFailure state={state} />
      <input type="hidden" name="schoolId" value={schoolId} />
      <div className="grid gap-5 sm:grid-cols-2">
        {(["starts", "ends"] as const).map((part) => (
          <TextField
            key={part}
            name={`${part}Local`}
            type="datetime-local"
            label={t(`maintenance.${part}`)}
            error={error(`${part}Local`)}
            defaultValue={values[`${part}Local`]}
            required
          />
        ))}
        <TextField
          name="zone"
          label={t("maintenance.zone")}
          hint={t("maintenance.zoneHint")}
          error={error("zone")}
          defaultValue={values.zone ?? zone}
          required
        />
        <Select name="repeats" label={t("maintenance.repeats")} defaultValue={values.repeats ?? "once"}>
          {repeats.map((one) => (
            <option key={one} value={one}>
              {t(`repeat.${one}`)}
            </option>
          ))}
        </Select>
        {(["noteJa", "noteEn"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`maintenance.${name}`)}
            optional={common("optional")}
            lang={name === "noteJa" ? "ja" : "en"}
            error={error(name)}
            defaultValue={values[name]}
          />
        ))}
      </div>
      <Button look="primary" disabled={isSending}>
        {t("maintenance.submit")}
      </Button>
    </form>
  );
}
