"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Select, TextField } from "@/components/ui/field";
import { locations, relayModes } from "@/lib/core/profile";
import { CatalogueSelect } from "./catalogue-select";
import { useField, useFormScope } from "./form-scope";

const details = ["place", "os", "lanAddress", "addresses", "clientPorts"] as const;

export function ServerFields() {
  const t = useTranslations("school");
  const field = useField();
  return (
    <Card title={t("server.title")}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...field("server.host")}
          label={t("server.host")}
          hint={t("server.hostHint")}
          className="sm:col-span-2"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Select {...field("server.location")} label={t("server.location")}>
          {locations.map((id) => (
            <option key={id} value={id}>
              {t(`location.${id}`)}
            </option>
          ))}
        </Select>
        <ServerLine />
        <CatalogueSelect kind="mtas" name="server.mta" label={t("server.mta")} hint={t("server.mtaHint")} />
        <Select {...field("server.relay")} label={t("server.relay")}>
          {[...relayModes].reverse().map((id) => (
            <option key={id} value={id}>
              {t(`relay.${id}`)}
            </option>
          ))}
        </Select>
      </div>
      <ServerDetails />
    </Card>
  );
}

/** The school's lines by name; one that was typed just now has no id yet and can be chosen once it is saved. */
function ServerLine() {
  const t = useTranslations("school");
  const field = useField();
  const { values } = useFormScope();
  const rows = Array.from({ length: Number(values["lines.count"] ?? 0) }, (_, index) => ({
    id: values[`lines.${index}.id`] || `#${index}`,
    name: values[`lines.${index}.name`] || t("line.one", { number: index + 1 }),
  }));
  return (
    <Select {...field("server.line")} label={t("server.line")}>
      <option value="">{t("server.lineNone")}</option>
      {rows.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function ServerDetails() {
  const t = useTranslations("school.server");
  const field = useField();
  const { values, error } = useFormScope();
  const isOpen = details.some((name) => values[`server.${name}`] || error(`server.${name}`) !== undefined);
  return (
    <div className="mt-3">
      <Disclosure label={t("more")} open={isOpen}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            {...field("server.lanAddress")}
            label={t("lanAddress")}
            hint={t("lanAddressHint")}
            spellCheck={false}
          />
          <TextField
            {...field("server.addresses")}
            label={t("addresses")}
            hint={t("addressesHint")}
            spellCheck={false}
          />
          <TextField {...field("server.clientPorts")} label={t("clientPorts")} hint={t("clientPortsHint")} />
          <CatalogueSelect kind="providers" name="server.isp" label={t("isp")} />
          <TextField {...field("server.os")} label={t("os")} />
          <TextField {...field("server.place")} label={t("place")} hint={t("placeHint")} />
        </div>
      </Disclosure>
    </div>
  );
}
