import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { kindNames } from "@/lib/catalogue/provider/groups";
import type { ProviderRecord } from "@/lib/catalogue/types";
import { blankValues, toValues } from "@/lib/provider/form";
import { providerKinds } from "@/lib/provider/schema";
import { countryChoices } from "./countries";
import { ProviderForm } from "./provider-form";

/** The form with the words of the reader's language in it: `record` is what is edited or corrected. */
export async function ProviderEditor({
  record,
  version,
}: {
  record: ProviderRecord | null;
  version?: number;
}) {
  const [t, lang] = await Promise.all([getTranslations("provider.form"), getLocale()]);
  const kinds = Object.fromEntries(providerKinds.map((kind) => [kind, kindNames[kind][lang]]));
  return (
    <>
      <p className="mb-6 max-w-prose text-muted">{t("intro")}</p>
      <ClientMessages namespaces={["provider", "errors"]}>
        <ProviderForm
          initial={record === null ? blankValues : toValues(record, lang)}
          countries={countryChoices(lang, record?.country)}
          kinds={kinds as Record<(typeof providerKinds)[number], string>}
          id={record?.id}
          version={version}
        />
      </ClientMessages>
    </>
  );
}
