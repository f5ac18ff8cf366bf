"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Check, Select, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import { createShareAction, type FreshShare } from "@/lib/share/actions";
import { firstParts, lifetimes, type ShareKind, shareKinds, shareParts } from "@/lib/share/schema";

/** Needs the namespaces `share`, `common` and `errors`. */
export function NewShare({ schoolId, repair }: { schoolId: string; repair: string | null }) {
  const t = useTranslations("share");
  const start: FormState<FreshShare> = emptyForm;
  const [state, send, isSending] = useActionState(createShareAction, start);
  const error = useFieldErrors(state);
  const isFirst = state.values.days === undefined;
  return (
    <div className="space-y-5">
      {state.extra && <Fresh share={state.extra} />}
      <form action={send} key={state.revision} noValidate className="space-y-5">
        <FormFailure state={state} />
        <input type="hidden" name="schoolId" value={schoolId} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="label"
            label={t("form.label")}
            hint={t("form.labelHint")}
            error={error("label")}
            defaultValue={state.values.label}
            required
          />
          <Select
            name="days"
            label={t("form.days")}
            error={error("days")}
            defaultValue={state.values.days ?? "30"}
          >
            {lifetimes.map((days) => (
              <option key={days} value={days}>
                {t(`days.${days}`)}
              </option>
            ))}
          </Select>
        </div>
        <Choices values={state.values} isFirst={isFirst} repair={repair} />
        <Check
          name="masked"
          label={t("form.masked")}
          hint={t("form.maskedHint")}
          defaultChecked={isFirst || state.values.masked === "on"}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="new-password"
          label={t("form.password")}
          optional={t("form.optional")}
          hint={t("form.passwordHint")}
          error={error("password")}
          className="max-w-md"
        />
        <Button look="primary" disabled={isSending}>
          {t("form.submit")}
        </Button>
      </form>
    </div>
  );
}

type ChoicesProps = { values: Record<string, string>; isFirst: boolean; repair: string | null };

/** Which moment the page shows, and how much of it. */
function Choices({ values, isFirst, repair }: ChoicesProps) {
  const t = useTranslations("share");
  const start: ShareKind = repair === null ? "status" : "record";
  return (
    <>
      {repair !== null && <input type="hidden" name="repair" value={repair} />}
      <fieldset>
        <legend className="font-medium">{t("form.kind")}</legend>
        {shareKinds.map((kind) => (
          <Check
            key={kind}
            type="radio"
            name="kind"
            value={kind}
            label={t(kind === "record" && repair !== null ? "form.repairRecord" : `form.${kind}`)}
            defaultChecked={(values.kind ?? start) === kind}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="font-medium">{t("form.parts")}</legend>
        {shareParts.map((part) => (
          <Check
            key={part}
            name={`part-${part}`}
            label={t(`part.${part}`)}
            defaultChecked={isFirst ? firstParts.includes(part) : values[`part-${part}`] === "on"}
          />
        ))}
      </fieldset>
    </>
  );
}

function Fresh({ share: { url, label, isOnlyLocal } }: { share: FreshShare }) {
  const t = useTranslations("share.fresh");
  const common = useTranslations("common.action");
  return (
    <Notice kind="good" live title={`${t("title")} – ${label}`}>
      <p>{t("hint")}</p>
      <p className="break-all rounded border border-edge bg-sheet px-3 py-2 font-mono text-sm">{url}</p>
      <div className="flex flex-wrap items-center gap-4">
        <CopyButton text={url} label={common("copy")} done={common("copied")} />
        <a href={url} target="_blank" rel="noreferrer" className="text-lane underline underline-offset-4">
          {t("preview")}
        </a>
      </div>
      {isOnlyLocal && <p className="font-medium">{t("local")}</p>}
    </Notice>
  );
}
