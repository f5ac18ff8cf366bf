"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState, useEffect } from "react";
import { FormFailure, useFieldErrors } from "@/components/layout/form-failure";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { emptyForm, type FormState } from "@/lib/account/types";
import { type PasteState, pasteForm } from "@/lib/check/actions";
import { PastedReading } from "./pasted-reading";
import type { LineChoice } from "./place-options";
import { PlaceSelect } from "./place-select";

type Props = {
  schoolId: string;
  lines: LineChoice[];
  /** Where the text was most likely made, as the form names places. */
  place: string;
  /** Folded away below this label until it is wanted. */
  foldedAs?: string;
};

const none: FormState<PasteState> = emptyForm;

/**
 * Takes what somebody ran or was told elsewhere: read first, shown, and kept when the person says that it is right.
 * Needs `check` and `errors`.
 */
export function PasteBox({ foldedAs, ...props }: Props) {
  const [state, send, isSending] = useActionState(pasteForm, none);
  const router = useRouter();
  const extra = state.extra;
  const stored = extra && "stored" in extra ? extra.stored : null;
  useEffect(() => {
    if (stored !== null) router.refresh();
  }, [stored, router]);
  const form = (
    <form action={send} key={state.revision} noValidate className="space-y-5">
      <input type="hidden" name="schoolId" value={props.schoolId} />
      {extra && "reading" in extra ? (
        <Confirm {...{ ...props, state, isSending }} reading={extra.reading} />
      ) : (
        <Ask {...{ ...props, state, isSending, stored }} />
      )}
    </form>
  );
  if (foldedAs === undefined) return form;
  return (
    <Disclosure label={foldedAs} open={state.revision > 0}>
      {form}
    </Disclosure>
  );
}

type Shown = Props & { state: FormState<PasteState>; isSending: boolean };

function Ask({ lines, place, state, isSending, stored }: Shown & { stored: number | null }) {
  const t = useTranslations("check.paste");
  const error = useFieldErrors(state);
  const detail = useTranslations("check.detail");
  const known = {
    "nothing-understood": t("nothingUnderstood"),
    "nothing-taken": t("nothingTaken"),
    "classroom-version": detail("classroom-version"),
    "classroom-other": detail("classroom-other"),
  };
  return (
    <>
      <FormFailure state={state} known={known} />
      {stored !== null && (
        <Notice kind="good" live>
          <p>{t("stored", { count: stored })}</p>
        </Notice>
      )}
      <p className="max-w-prose text-muted">{t("intro")}</p>
      <TextArea
        name="text"
        label={t("text")}
        hint={t("textHint")}
        error={error("text")}
        defaultValue={state.values.text ?? ""}
        rows={8}
        spellCheck={false}
        autoComplete="off"
      />
      <PlaceSelect
        idBase="paste-place"
        label={t("place")}
        error={error("place")}
        defaultValue={state.values.place ?? place}
        lines={lines}
      />
      <Button name="step" value="read" disabled={isSending}>
        {t("read")}
      </Button>
    </>
  );
}

function Confirm({ lines, place, state, isSending, reading }: Shown & { reading: Reading }) {
  const t = useTranslations("check.paste");
  const canTake = reading.rows.some(({ fate }) => fate === "counts" || fate === "asks");
  return (
    <>
      <input type="hidden" name="text" value={state.values.text ?? ""} />
      <PastedReading reading={reading} />
      {canTake && (
        <PlaceSelect
          idBase="paste-place"
          label={t("place")}
          hint={t("placeHint")}
          error={undefined}
          defaultValue={state.values.place ?? place}
          lines={lines}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {canTake && (
          <Button look="primary" name="step" value="take" disabled={isSending}>
            {t("take")}
          </Button>
        )}
        <Button name="step" value="back" disabled={isSending}>
          {t("back")}
        </Button>
      </div>
    </>
  );
}

type Reading = Extract<PasteState, { reading: unknown }>["reading"];
