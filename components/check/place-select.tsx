"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Select } from "@/components/ui/field";
import { type LineChoice, PlaceOptions } from "./place-options";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  error: string | undefined;
  defaultValue: string;
  /** Needed where a page asks for two places. */
  idBase?: string;
  lines: LineChoice[];
};

/** Where somebody or something stood that looked: as `placeOf` reads it. Needs `check`. */
export function PlaceSelect({ label, hint, error, defaultValue, idBase = "place", lines }: Props) {
  const t = useTranslations("check.place");
  return (
    <Select
      name="place"
      idBase={idBase}
      label={label}
      hint={hint}
      error={error}
      defaultValue={defaultValue}
      className="max-w-md"
    >
      <option value="outside">{t("outside")}</option>
      <PlaceOptions lines={lines} />
    </Select>
  );
}
