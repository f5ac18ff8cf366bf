import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { incomingTypes, likelyDomain, socketTypes } from "@/lib/handout/autoconfig";
import type { AutoconfigField, AutoconfigQuery } from "@/lib/handout/autoconfig-form";
import type { Facts } from "@/lib/handout/facts";

type AutoconfigFormProps = {
  schoolId: string;
  facts: Facts;
  query: AutoconfigQuery;
  wrong: readonly AutoconfigField[];
};

/** Asks what Mailpath cannot know, and gives the file. */
export async function AutoconfigForm({ schoolId, facts, query, wrong }: AutoconfigFormProps) {
  const t = await getTranslations("handout.autoconfig");
  const error = (field: AutoconfigField) => (wrong.includes(field) ? t("wrong") : undefined);
  const login = facts.login === "addresses" ? "addresses" : "auth";
  return (
    <form
      method="get"
      action={`/schools/${schoolId}/handouts/autoconfig/config-v1.1.xml`}
      className="grid max-w-3xl items-start gap-4 sm:grid-cols-2"
    >
      <TextField
        name="domain"
        label={t("domain")}
        hint={t("domainHint")}
        error={error("domain")}
        defaultValue={query.domain ?? likelyDomain(facts.host)}
        required
        className="sm:col-span-2"
      />
      <TextField
        name="incoming"
        label={t("incoming")}
        hint={t("incomingHint")}
        error={error("incoming")}
        defaultValue={query.incoming ?? ""}
        className="sm:col-span-2"
      />
      <Select name="type" label={t("type")} defaultValue={query.type ?? "imap"}>
        {incomingTypes.map((type) => (
          <option key={type} value={type}>
            {t(`types.${type}`)}
          </option>
        ))}
      </Select>
      <TextField
        name="inPort"
        label={t("port")}
        error={error("inPort")}
        defaultValue={query.inPort ?? "993"}
        inputMode="numeric"
      />
      <Select name="socket" label={t("socket")} defaultValue={query.socket ?? "SSL"}>
        {socketTypes.map((socket) => (
          <option key={socket} value={socket}>
            {t(`sockets.${socket}`)}
          </option>
        ))}
      </Select>
      <Select name="user" label={t("user")} defaultValue={query.user ?? "address"}>
        {(["address", "local-part"] as const).map((user) => (
          <option key={user} value={user}>
            {t(`users.${user}`)}
          </option>
        ))}
      </Select>
      <TextField
        name="port"
        label={t("outPort")}
        error={error("port")}
        defaultValue={query.port ?? String(facts.port)}
        inputMode="numeric"
      />
      <Select name="login" label={t("login")} defaultValue={query.login ?? login}>
        {(["auth", "addresses"] as const).map((one) => (
          <option key={one} value={one}>
            {t(`logins.${one}`)}
          </option>
        ))}
      </Select>
      <div className="sm:col-span-2">
        <Button look="primary">{t("download")}</Button>
      </div>
    </form>
  );
}
