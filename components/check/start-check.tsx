"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { emptyForm } from "@/lib/account/types";
import { startCheckAction } from "@/lib/check/actions";
import { placeValue } from "@/lib/check/place";
import type { DashboardPlace } from "@/lib/school/types";
import type { LineChoice } from "./place-options";
import { PlaceSelect } from "./place-select";

type StartCheckProps = { schoolId: string; lines: LineChoice[]; dashboard: DashboardPlace };

/** Check now, with the one question whose answer changes what a result means. Needs `check` and `errors`. */
export function StartCheck({ schoolId, lines, dashboard }: StartCheckProps) {
  const t = useTranslations("check");
  const [state, send, isSending] = useActionState(startCheckAction, emptyForm);
  const error = useFieldErrors(state);
  return (
    <form action={send} className="space-y-4">
      <FormFailure state={state} />
      <input type="hidden" name="schoolId" value={schoolId} />
      <PlaceSelect
        label={t("start.place")}
        hint={t("start.placeHint")}
        error={error("place")}
        defaultValue={state.values.place ?? placeValue(dashboard)}
        lines={lines}
      />
      <Button look="primary" disabled={isSending}>
        {t("start.submit")}
      </Button>
    </form>
  );
}
