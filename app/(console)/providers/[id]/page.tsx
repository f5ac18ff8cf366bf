import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProviderFact } from "@/components/diagnosis/provider-card";
import { ActionForm } from "@/components/layout/action-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { ShippedChanged } from "@/components/provider/own-list";
import { ProviderEditor } from "@/components/provider/provider-editor";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUserWith } from "@/lib/account/loaders";
import { nameOfRecord } from "@/lib/catalogue/provider/book";
import { providerRecord } from "@/lib/catalogue/provider/record";
import { deleteProviderAction } from "@/lib/provider/actions";
import { findOwnProvider } from "@/lib/provider/data";
import type { OwnProviderDetail } from "@/lib/provider/types";

type Props = { params: Promise<{ id: string }> };

/** An entry of one's own, or a shipped record that is about to be corrected. */
const load = cache(async (id: string) => {
  await loadUserWith("edit");
  const own = await findOwnProvider(id);
  const record = own?.record ?? providerRecord(id);
  return record === null ? notFound() : { own, record };
});

async function titleOf(id: string): Promise<string> {
  const [{ own, record }, t, lang] = await Promise.all([
    load(id),
    getTranslations("provider.form"),
    getLocale(),
  ]);
  return t(own === null ? "correctTitle" : "editTitle", { name: nameOfRecord(record, lang) });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titleOf((await params).id) };
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  const { own, record } = await load(id);
  const t = await getTranslations("provider");
  return (
    <>
      <PageHeading title={await titleOf(id)} crumbs={[{ label: t("title"), href: "/providers" }]} />
      {own && (
        <div className="mb-6 max-w-3xl">
          <ShippedChanged entry={own} />
        </div>
      )}
      <ProviderEditor record={record} version={own?.version} />
      {own && <Back own={own} />}
    </>
  );
}

/** Back to what ships, or away with a provider of one's own. */
async function Back({ own: { record, shipped } }: { own: OwnProviderDetail }) {
  const [t, lang] = await Promise.all([getTranslations("provider"), getLocale()]);
  const key = shipped === null ? "remove" : "back";
  return (
    <Card title={t(`${key}.title`)} intro={t(`${key}.hint`)} className="mt-12 max-w-3xl">
      {shipped && (
        <div className="mb-4">
          <p className="font-medium">{t("back.now")}</p>
          <ProviderFact record={shipped} lang={lang} />
        </div>
      )}
      <ClientMessages namespaces={["errors"]}>
        <ActionForm action={deleteProviderAction}>
          <input type="hidden" name="id" value={record.id} />
          <Button look="danger">{t(`${key}.submit`, { name: record.name[lang] })}</Button>
        </ActionForm>
      </ClientMessages>
    </Card>
  );
}
