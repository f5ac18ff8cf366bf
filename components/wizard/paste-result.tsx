"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState, useEffect } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import { pasteClassroomForm } from "@/lib/check/actions";

type Props = { schoolId: string; lines: { id: string; name: string }[]; line: string };

const none: FormState<{ stored: number }> = emptyForm;

/** For a classroom that cannot reach this Mailpath. Needs `wizard`, `check`, `common` and `errors`. */
export function PasteResult({ schoolId, lines, line }: Props) {
  const t = useTranslations("wizard.checks");
  const known = useTranslations("check.detail");
  const [state, send, isSending] = useActionState(pasteClassroomForm, none);
  const error = useFieldErrors(state);
  const router = useRouter();
  const stored = state.extra?.stored;
  useEffect(() => {
    if (stored) router.refresh();
  }, [stored, router]);
  return (
    <form action={send} key={state.revision} noValidate className="space-y-4">
      <FormFailure
        state={state}
        known={{
          "classroom-invalid": known("classroom-invalid"),
          "classroom-version": known("classroom-version"),
          "classroom-other": known("classroom-other"),
        }}
      />
      {stored !== undefined && (
        <Notice kind="good" live>
          <p>{t("stored", { count: stored })}</p>
        </Notice>
      )}
      <input type="hidden" name="schoolId" value={schoolId} />
      <Select
        name="lineId"
        label={t("pasteLine")}
        error={error("lineId")}
        defaultValue={state.values.lineId ?? line}
        className="max-w-md"
      >
        {lines.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextArea
        name="result"
        label={t("pasteLabel")}
        error={error("result")}
        defaultValue={state.values.result ?? ""}
        rows={6}
        className="font-mono text-sm"
        spellCheck={false}
      />
      <Button disabled={isSending}>{t("pasteSubmit")}</Button>
    </form>
  );
}
