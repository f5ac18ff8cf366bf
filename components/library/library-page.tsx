import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeading } from "@/components/ui/page-heading";
import { SearchForm } from "./search-form";

export type SearchParams = Promise<{ q?: string | string[] }>;

const longestQuery = 80;

export async function readQuery(searchParams: SearchParams): Promise<string> {
  const { q } = await searchParams;
  return (typeof q === "string" ? q : "").trim().slice(0, longestQuery);
}

/** Whether every word of a search stands in one of the texts, wide letters and case aside. */
export function matches(query: string, texts: readonly string[]): boolean {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const all = plain(texts.join("\n"));
  return plain(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

type Props = {
  shelf: "glossary" | "providers" | "routers" | "mtas";
  query: string;
  found: number;
  children: ReactNode;
};

/** One shelf of the library: heading, search, entries. */
export async function LibraryPage({ shelf, query, found, children }: Props) {
  const t = await getTranslations("library");
  return (
    <>
      <PageHeading
        title={t(`${shelf}.title`)}
        intro={t(`${shelf}.intro`)}
        crumbs={[{ label: t("title"), href: "/library" }]}
      />
      <SearchForm query={query} found={found} />
      {children}
    </>
  );
}
