"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Check, Select, TextField } from "@/components/ui/field";
import { addressings, lineUses } from "@/lib/core/profile";
import { CatalogueSelect } from "./catalogue-select";
import { useField, useFormScope } from "./form-scope";

export function LineRows() {
  const t = useTranslations("school.line");
  const { values, error } = useFormScope();
  const count = Number(values["lines.count"] ?? 0);
  const problem = error("lines");
  return (
    <Card title={t("title")} intro={t("intro")}>
      <input type="hidden" name="lines.count" value={count} />
      {problem && <p className="mb-4 font-medium text-barrier">✕ {problem}</p>}
      <div className="space-y-8">
        {Array.from({ length: count }, (_, index) => `lines.${index}`).map((row, index) => (
          <LineRow key={row} index={index} isOnly={count === 1} />
        ))}
      </div>
      <div className="mt-6">
        <Button name="intent" value="add-lines">
          {t("add")}
        </Button>
      </div>
    </Card>
  );
}

function LineRow({ index, isOnly }: { index: number; isOnly: boolean }) {
  const t = useTranslations("school");
  const { values } = useFormScope();
  const field = useField();
  const at = (name: string) => `lines.${index}.${name}`;
  return (
    <fieldset className="border-rule border-t pt-5 first:border-t-0 first:pt-0">
      <legend className="float-left mb-4 w-full font-semibold text-lg">
        {t("line.one", { number: index + 1 })}
      </legend>
      <input type="hidden" name={at("id")} value={values[at("id")] ?? ""} />
      <div className="clear-both grid gap-5 sm:grid-cols-2">
        <TextField {...field(at("name"))} label={t("line.name")} />
        <CatalogueSelect kind="providers" name={at("isp")} label={t("line.isp")} />
        <Uses index={index} />
        <Select {...field(at("addressing"))} label={t("line.addressing")} hint={t("line.addressingHint")}>
          {[...addressings].reverse().map((id) => (
            <option key={id} value={id}>
              {t(`addressing.${id}`)}
            </option>
          ))}
        </Select>
      </div>
      <LineDetails index={index} />
      {!isOnly && (
        <Button look="quiet" name="intent" value={`remove-lines.${index}`}>
          {t("line.remove")}
        </Button>
      )}
    </fieldset>
  );
}

function LineDetails({ index }: { index: number }) {
  const t = useTranslations("school");
  const field = useField();
  const { values, error } = useFormScope();
  const at = (name: string) => `lines.${index}.${name}`;
  const isFilled = ["routerModel", "publicAddress", "pppoe"].some((name) => values[at(name)]);
  const isOpen =
    isFilled || error(at("publicAddress")) !== undefined || (values[at("router")] ?? "other") !== "other";
  return (
    <Disclosure label={t("line.more")} open={isOpen}>
      <div className="grid gap-5 sm:grid-cols-2">
        <CatalogueSelect kind="routers" name={at("router")} label={t("line.router")} />
        <TextField {...field(at("routerModel"))} label={t("line.routerModel")} />
        <TextField
          {...field(at("publicAddress"))}
          label={t("line.publicAddress")}
          inputMode="url"
          spellCheck={false}
        />
        <Select {...field(at("pppoe"))} label={t("line.pppoe")}>
          <option value="">{t("addressing.unknown")}</option>
          <option value="yes">{t("line.pppoeYes")}</option>
          <option value="no">{t("line.pppoeNo")}</option>
        </Select>
      </div>
    </Disclosure>
  );
}

function Uses({ index }: { index: number }) {
  const t = useTranslations("school");
  const { values } = useFormScope();
  const prefix = `lines.${index}.uses.`;
  const others = Object.keys(values).filter(
    (name) => name.startsWith(prefix) && !lineUses.some((use) => name === `${prefix}${use}`),
  );
  return (
    <fieldset>
      <legend className="font-medium">{t("line.uses")}</legend>
      <div className="flex flex-wrap gap-x-6">
        {lineUses.map((use) => (
          <Check
            key={use}
            name={`${prefix}${use}`}
            label={t(`use.${use}`)}
            defaultChecked={Boolean(values[`${prefix}${use}`])}
          />
        ))}
      </div>
      {others.map((name) => (
        <input key={name} type="hidden" name={name} value="on" />
      ))}
    </fieldset>
  );
}
