"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useActionState, useEffect, useState } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Check, Select, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { CopyText } from "@/components/ui/text-frame";
import { emptyForm, type FormState } from "@/lib/account/types";
import { classroomLinkStateAction } from "@/lib/check/actions";
import type { ClassroomAddress } from "@/lib/wizard-run/address";
import { type ClassroomText, classroomTextAction } from "@/lib/wizard-run/classroom-actions";

type LineChoice = { id: string; name: string };
type Props = {
  schoolId: string;
  run: string;
  lines: LineChoice[];
  chosen: { line: string; machine: "unix" | "windows"; address: string | null };
  address: ClassroomAddress;
};

const none: FormState<ClassroomText> = emptyForm;

/** Chooses line and machine, shows the text to paste, and waits for its result. Needs `wizard`, `common`, `errors`. */
export function ClassroomCheck({ schoolId, run, lines, chosen, address }: Props) {
  const t = useTranslations("wizard.checks");
  const [state, send, isSending] = useActionState(classroomTextAction, none);
  const error = useFieldErrors(state);
  const value = (name: string) => state.values[name];
  const asksAddress =
    address.isNeeded || state.failure?.fields.address !== undefined || chosen.address !== null;
  const addressError =
    state.failure?.fields.address === "needed-address" ? t("addressNeeded") : t("addressWrong");
  return (
    <div className="space-y-6">
      <form action={send} noValidate className="space-y-5">
        <FormFailure state={state} />
        <input type="hidden" name="schoolId" value={schoolId} />
        <input type="hidden" name="run" value={run} />
        <Select
          key={`line-${state.revision}`}
          name="line"
          label={t("line")}
          error={error("line")}
          defaultValue={value("line") ?? chosen.line}
          className="max-w-md"
        >
          {lines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <fieldset key={`machine-${state.revision}`}>
          <legend className="font-medium">{t("machine")}</legend>
          {(["unix", "windows"] as const).map((machine) => (
            <Check
              key={machine}
              type="radio"
              name="machine"
              value={machine}
              label={t(`machines.${machine}`)}
              hint={t(`machineHints.${machine}`)}
              defaultChecked={(value("machine") ?? chosen.machine) === machine}
            />
          ))}
        </fieldset>
        {asksAddress && (
          <TextField
            key={`address-${state.revision}`}
            name="address"
            label={t("address")}
            hint={t(address.proposed === null ? "addressHint" : "addressProposed")}
            error={state.failure?.fields.address ? addressError : undefined}
            defaultValue={value("address") ?? chosen.address ?? address.proposed ?? ""}
            className="max-w-xl"
            autoComplete="off"
            spellCheck={false}
          />
        )}
        <Button look="primary" disabled={isSending}>
          {t("make")}
        </Button>
      </form>
      {state.extra && (
        <Script key={state.extra.linkId} schoolId={schoolId} script={state.extra} lines={lines} />
      )}
    </div>
  );
}

type ScriptProps = { schoolId: string; script: ClassroomText; lines: LineChoice[] };

function Script({ schoolId, script, lines }: ScriptProps) {
  const t = useTranslations("wizard.checks");
  const common = useTranslations("common.action");
  const format = useFormatter();
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="font-semibold">{t("text")}</h3>
        <Badge kind={script.machine === "unix" ? "good" : "caution"}>
          {t(script.machine === "unix" ? "tested" : "unverified")}
        </Badge>
        <span className="ml-auto">
          <CopyButton text={script.text} label={common("copy")} done={common("copied")} />
        </span>
      </div>
      <p className="text-muted">
        {t("textHint", { when: format.dateTime(new Date(script.expiresAt), "short") })}
      </p>
      <CopyText data-classroom-script={script.machine}>{script.text}</CopyText>
      {script.isPasteOnly ? (
        <p>{t("textPaste")}</p>
      ) : (
        <Wait
          schoolId={schoolId}
          linkId={script.linkId}
          line={lines.find(({ id }) => id === script.line)?.name ?? script.line}
        />
      )}
    </div>
  );
}

const everyMs = 2_000;

function Wait({ schoolId, linkId, line }: { schoolId: string; linkId: string; line: string }) {
  const t = useTranslations("wizard.checks");
  const router = useRouter();
  const [state, setState] = useState<"waiting" | "used" | "late">("waiting");
  useEffect(() => {
    if (state !== "waiting") return;
    const timer = setInterval(async () => {
      const answer = await classroomLinkStateAction({ schoolId, linkId }).catch(() => null);
      if (!answer?.ok || answer.data.state === "waiting") return;
      setState(answer.data.state);
      router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [schoolId, linkId, state, router]);
  if (state === "used")
    return (
      <Notice kind="good" live>
        <p>{t("arrived", { line })}</p>
      </Notice>
    );
  if (state === "late")
    return (
      <Notice kind="caution" live>
        <p>{t("late")}</p>
      </Notice>
    );
  return (
    <p role="status" className="text-muted">
      {t("waiting", { line })}
    </p>
  );
}
