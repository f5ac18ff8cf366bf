"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { useField, useFormScope } from "./form-scope";

export function ContactRows() {
  const t = useTranslations("school.contacts");
  const { values } = useFormScope();
  const count = Number(values["contacts.count"] ?? 0);
  return (
    <Card title={t("title")} intro={t("intro")}>
      <input type="hidden" name="contacts.count" value={count} />
      <div className="space-y-6">
        {Array.from({ length: count }, (_, index) => `contacts.${index}`).map((row, index) => (
          <ContactRow key={row} index={index} />
        ))}
      </div>
      <div className={count > 0 ? "mt-5" : ""}>
        <Button name="intent" value="add-contacts">
          {t("add")}
        </Button>
      </div>
    </Card>
  );
}

function ContactRow({ index }: { index: number }) {
  const t = useTranslations("school.contacts");
  const field = useField();
  return (
    <fieldset>
      <legend className="sr-only">
        {t("title")} {index + 1}
      </legend>
      <div className="grid gap-5 sm:grid-cols-3">
        <TextField {...field(`contacts.${index}.name`)} label={t("name")} />
        <TextField {...field(`contacts.${index}.role`)} label={t("role")} />
        <TextField {...field(`contacts.${index}.reach`)} label={t("reach")} />
      </div>
      <Button look="quiet" name="intent" value={`remove-contacts.${index}`}>
        {t("remove")}
      </Button>
    </fieldset>
  );
}
