import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getNow, getTranslations } from "next-intl/server";
import { Editor } from "@/components/handout/editor";
import { OptionsForm } from "@/components/handout/options-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { readOptions } from "@/lib/handout/options";
import { handoutOf, writeHandout } from "@/lib/handout/registry";
import { textOf } from "@/lib/handout/text";
import { loadSchool } from "@/lib/school/loaders";
import { loadHandout } from "@/lib/wizard-run/handout-case";

type Props = {
  params: Promise<{ id: string; kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function entryOf(params: Props["params"]) {
  const { id, kind } = await params;
  const entry = handoutOf(kind);
  if (entry === null) notFound();
  return { id, entry };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entry } = await entryOf(params);
  return { title: entry.name[await getLocale()] };
}

export default async function Page({ params, searchParams }: Props) {
  const { id, entry } = await entryOf(params);
  const { scope, school } = await loadSchool(id);
  const asked = readOptions(await searchParams);
  const [t, schools, lang, date] = await Promise.all([
    getTranslations("handout"),
    getTranslations("school.list"),
    getLocale(),
    getNow(),
  ]);
  const input = await loadHandout(scope, asked, { lang, date });
  const text = textOf(writeHandout(entry, input));
  const crumbs = [
    { label: schools("title"), href: "/schools" },
    { label: school.name, href: `/schools/${id}` },
    { label: t("crumb"), href: `/schools/${id}/handouts` },
  ];
  return (
    <>
      <div className="print:hidden">
        <PageHeading title={entry.name[lang]} intro={entry.purpose[lang]} crumbs={crumbs} />
        <OptionsForm input={input} asksLine={entry.asksLine === true} run={asked.run} />
      </div>
      <div className="mt-6 print:mt-0">
        <ClientMessages namespaces={["handout"]}>
          {/* A new filling is a new text: what was typed into the old one does not belong to it. */}
          <Editor key={text} text={text} look={entry.look} lang={input.lang} />
        </ClientMessages>
      </div>
    </>
  );
}
