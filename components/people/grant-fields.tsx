"use client";

import { useTranslations } from "next-intl";
import { Check, Select } from "@/components/ui/field";
import { roles } from "@/lib/account/rights";
import { schoolField } from "@/lib/people/schema";

export type SchoolChoice = { id: string; name: string };

type GrantFieldsProps = {
  schools: readonly SchoolChoice[];
  values: Record<string, string>;
  error: (name: string) => string | undefined;
  idBase: string;
};

/** Role and reach. Needs the namespace `people`. Works without script: schools count only where “some” is chosen. */
export function GrantFields({ schools, values, error, idBase }: GrantFieldsProps) {
  const t = useTranslations("people");
  return (
    <>
      <Select
        name="role"
        idBase={`${idBase}-role`}
        label={t("field.role")}
        hint={t("field.roleHint")}
        error={error("role")}
        defaultValue={values.role ?? "viewer"}
      >
        {roles.toReversed().map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}.long`)}
          </option>
        ))}
      </Select>
      <fieldset className="space-y-1">
        <legend className="font-medium">{t("field.reach")}</legend>
        {error("reach") && <p className="font-medium text-barrier">✕ {error("reach")}</p>}
        <Check
          type="radio"
          name="reach"
          value="all"
          label={t("field.all")}
          defaultChecked={values.reach !== "some"}
        />
        <Check
          type="radio"
          name="reach"
          value="some"
          label={t("field.some")}
          defaultChecked={values.reach === "some"}
        />
        <div className="max-h-64 overflow-y-auto pl-8">
          {schools.map(({ id, name }) => (
            <Check
              key={id}
              name={schoolField(id)}
              label={name}
              defaultChecked={values[schoolField(id)] !== undefined}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
