"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import {
  confirmFactorAction,
  type FreshCodes,
  removeFactorAction,
  renewCodesAction,
} from "@/lib/second-factor/actions";
import { CodeField } from "./code-field";

const noCodes: FormState<FreshCodes> = emptyForm;

/** The forms of a second factor, by how it stands. One component, so that codes stay on the page when it turns on. */
export function FactorForms({ isOn }: { isOn: boolean }) {
  const confirm = useActionState(confirmFactorAction, noCodes);
  const renew = useActionState(renewCodesAction, noCodes);
  const remove = useActionState(removeFactorAction, emptyForm);
  const codes = renew[0].extra?.codes ?? confirm[0].extra?.codes;
  return (
    <div className="space-y-8">
      {codes && <Codes codes={codes} />}
      {!isOn && <OneCode use={confirm} name="confirm" look="primary" />}
      {isOn && <OneCode use={renew} name="renew" />}
      {isOn && <OneCode use={remove} name="remove" look="danger" />}
    </div>
  );
}

type Use<E> = readonly [FormState<E>, (form: FormData) => void, boolean];
type OneCodeProps<E> = {
  use: Use<E>;
  name: "confirm" | "renew" | "remove";
  look?: "primary" | "plain" | "danger";
};

function OneCode<E>({ use: [state, send, isSending], name, look = "plain" }: OneCodeProps<E>) {
  const t = useTranslations("account.factor");
  const error = useFieldErrors(state);
  return (
    <form action={send} key={state.revision} noValidate className="space-y-4">
      <FormFailure state={state} />
      {name !== "confirm" && <h3 className="font-semibold">{t(`${name}.title`)}</h3>}
      <CodeField label={t("label")} hint={t(`${name}.hint`)} error={error("code")} idBase={name} />
      <Button look={look} disabled={isSending}>
        {t(`${name}.submit`)}
      </Button>
    </form>
  );
}

function Codes({ codes }: FreshCodes) {
  const t = useTranslations("account.factor.codes");
  const common = useTranslations("common.action");
  return (
    <Notice kind="good" live title={t("title")}>
      <p>{t("hint")}</p>
      <ul className="grid max-w-sm grid-cols-2 gap-x-6 font-mono" aria-label={t("title")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")} label={common("copy")} done={common("copied")} />
    </Notice>
  );
}
