"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ActionForm } from "@/components/layout/action-form";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { emptyForm, type FormState } from "@/lib/account/types";
import { changeGrantAction, removePersonAction } from "@/lib/people/actions";
import { schoolField } from "@/lib/people/schema";
import type { Person } from "@/lib/people/types";
import { resetFactorAction } from "@/lib/second-factor/actions";
import { GrantFields, type SchoolChoice } from "./grant-fields";

type PersonFormProps = { person: Person; schools: readonly SchoolChoice[] };

const valuesOf = ({ everywhere, schools }: Person): Record<string, string> => ({
  role: everywhere ?? schools[0]?.role ?? "viewer",
  reach: everywhere === null ? "some" : "all",
  ...Object.fromEntries(schools.map(({ id }) => [schoolField(id), "on"])),
});

/** Another role, or removal. Needs the namespaces `people` and `errors`. */
export function PersonForm({ person, schools }: PersonFormProps) {
  const t = useTranslations("people");
  const [state, send, isSending] = useActionState(changeGrantAction, emptyForm);
  const error = useFieldErrors(state);
  const isRefused = state.failure !== null;
  return (
    <div className="space-y-6">
      <form action={send} key={state.revision} noValidate className="space-y-5">
        <FormFailure state={state} known={{ "last-owner": t("lastOwner") }} />
        {state.values.saved && <p role="status">✓ {t("person.saved")}</p>}
        <input type="hidden" name="personId" value={person.id} />
        <GrantFields
          schools={schools}
          values={isRefused ? state.values : valuesOf(person)}
          error={error}
          idBase={person.id}
        />
        <Button disabled={isSending}>{t("person.save")}</Button>
      </form>
      {person.hasSecondFactor && (
        <ActionForm action={resetFactorAction}>
          <input type="hidden" name="personId" value={person.id} />
          <p className="mb-2 text-muted">{t("person.resetHint")}</p>
          <Button>{t("person.reset")}</Button>
        </ActionForm>
      )}
      <Remove person={person} />
    </div>
  );
}

function Remove({ person: { id, name } }: { person: Person }) {
  const t = useTranslations("people");
  const start: FormState = emptyForm;
  const [state, send, isSending] = useActionState(removePersonAction, start);
  return (
    <form action={send}>
      <FormFailure state={state} known={{ "last-owner": t("lastOwner") }} />
      <input type="hidden" name="personId" value={id} />
      <p className="mb-2 text-muted">{t("person.removeHint")}</p>
      <Button look="danger" disabled={isSending}>
        {t("person.remove", { name })}
      </Button>
    </form>
  );
}
