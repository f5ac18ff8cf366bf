"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { QrCode } from "@/components/ui/qr-code";
import { emptyForm, type FormState } from "@/lib/account/types";
import { type FreshPhoneLink, phoneLinkAction } from "@/lib/wizard-run/phone-actions";

const none: FormState<FreshPhoneLink> = emptyForm;

/** Makes a phone's link and shows it once, as a QR code and as text. Needs `phone`, `common` and `errors`. */
export function NewPhoneLink({ schoolId, isNear }: { schoolId: string; isNear: boolean }) {
  const t = useTranslations("phone.make");
  const [state, send, isSending] = useActionState(phoneLinkAction, none);
  const wrong = state.failure?.fields.address;
  return (
    <div className="space-y-5">
      {state.extra && <Fresh link={state.extra} />}
      {isNear && !state.extra && (
        <Notice kind="caution" title={t("near")}>
          <p>{t("nearText")}</p>
        </Notice>
      )}
      <form action={send} key={state.revision} noValidate className="space-y-5">
        <FormFailure state={state} />
        <input type="hidden" name="schoolId" value={schoolId} />
        {(isNear || wrong) && (
          <TextField
            name="address"
            label={t("address")}
            hint={t("addressHint")}
            error={wrong && t(wrong === "near" ? "addressNear" : "addressWrong")}
            defaultValue={state.values.address ?? ""}
            className="max-w-xl"
            autoComplete="off"
            spellCheck={false}
          />
        )}
        <Button look={isNear ? "plain" : "primary"} disabled={isSending}>
          {t("submit")}
        </Button>
      </form>
    </div>
  );
}

function Fresh({ link: { url, host, expiresAt } }: { link: FreshPhoneLink }) {
  const t = useTranslations("phone.fresh");
  const common = useTranslations("common.action");
  const format = useFormatter();
  return (
    <Notice kind="good" live title={t("title")}>
      <QrCode text={url} label={t("qr")} className="w-56 max-w-full" />
      <p
        data-phone-link
        className="break-all rounded border border-edge bg-sheet px-3 py-2 font-mono text-sm"
      >
        {url}
      </p>
      <CopyButton text={url} label={common("copy")} done={common("copied")} />
      <p>{t("hint", { when: format.dateTime(new Date(expiresAt), "short") })}</p>
      <p>{t("unsure", { host })}</p>
      <p>{t("after")}</p>
    </Notice>
  );
}
