"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/field";
import type { Choices } from "./choices";
import { useField, useFormScope } from "./form-scope";

type CatalogueSelectProps = { kind: keyof Choices; name: string; label: string; hint?: string };

/** A choice from the catalogue. An id this version does not know stays as it was. */
export function CatalogueSelect({ kind, name, label, hint }: CatalogueSelectProps) {
  const t = useTranslations("school.choice");
  const { choices, values } = useFormScope();
  const field = useField()(name);
  const value = values[name] || "other";
  const isKnown = value === "other" || choices[kind].some(({ id }) => id === value);
  return (
    <Select {...field} defaultValue={value} label={label} hint={hint}>
      <option value="other">{t("other")}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {choices[kind].map(({ id, name: shown }) => (
        <option key={id} value={id}>
          {shown}
        </option>
      ))}
    </Select>
  );
}
