"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import type { ActionFailure, FormState } from "@/lib/account/types";
import { FieldLinks } from "./field-links";

type FormFailureProps = {
  state: FormState<unknown>;
  /** Words of this form for failures that only it knows, by `detail.message`. */
  known?: Record<string, string>;
};

/** What went wrong, above the form, read out and brought into view. Needs the namespace `errors`. */
export function FormFailure({ state: { failure, revision }, known = {} }: FormFailureProps) {
  const t = useTranslations("errors");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure && revision > 0) place.current?.focus();
  }, [failure, revision]);
  if (failure === null) return null;
  const own = known[String(failure.detail.message ?? "")];
  const count = Object.keys(failure.fields).length;
  const sentence =
    failure.detail.message === "right" ? t("noRight") : t(`code.${failure.code}`, parameters(failure));
  return (
    <div ref={place} tabIndex={-1} className="mb-6">
      <Notice kind="bad" live title={t("title")}>
        <p>{own ?? (count > 0 ? t("summary", { count }) : sentence)}</p>
        {count > 0 && <FieldLinks names={Object.keys(failure.fields)} near={place} />}
      </Notice>
    </div>
  );
}

const parameters = ({ detail }: ActionFailure) => ({
  seconds: Number(detail.seconds ?? 60),
  reference: String(detail.reference ?? "–"),
  where: String(detail.where ?? "–"),
  version: Number(detail.version ?? 0),
});

/** The words for one field's problem, or undefined where there is none. */
export function useFieldErrors({ failure }: Pick<FormState<unknown>, "failure">) {
  const t = useTranslations("errors.field");
  return (name: string): string | undefined => {
    if (!failure?.fields[name]) return undefined;
    const [key = "", most] = failure.fields[name].split(" ");
    const words = { ...parameters(failure), most: Number(most) };
    return t.has(key as "invalid") ? t(key as "invalid", words) : t("invalid");
  };
}
