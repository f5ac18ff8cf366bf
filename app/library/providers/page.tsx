import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LibraryPage, matches, readQuery, type SearchParams } from "@/components/library/library-page";
import { ProviderGroups } from "@/components/library/provider-groups";
import { LinkButton } from "@/components/ui/button";
import { getUser } from "@/lib/account/loaders";
import { covers, rightEverywhere } from "@/lib/account/rights";
import { nameOfRecord, shippedBook } from "@/lib/catalogue/provider/book";
import { groupName, groupProviders, kindNames } from "@/lib/catalogue/provider/groups";
import { providers } from "@/lib/catalogue/provider/index";
import { factWords } from "@/lib/catalogue/provider/provider-words";
import type { ProviderRecord } from "@/lib/catalogue/types";
import { type Locale, locales } from "@/lib/core/locale";
import { loadProviderBook } from "@/lib/provider/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library.providers"))("title") };
}

/** What a search looks through: names, country and kind in every language, and what the reader sees. */
const textsOf = (record: ProviderRecord, lang: Locale): string[] => [
  record.id,
  factWords(record, lang),
  ...locales.flatMap((one) => [
    nameOfRecord(record, one),
    groupName(record, one),
    kindNames[record.kind][one],
  ]),
];

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [query, lang, t, own, user] = await Promise.all([
    readQuery(searchParams),
    getLocale(),
    getTranslations("library.providers"),
    getTranslations("provider"),
    getUser(),
  ]);
  // A stranger, where the library is open to all, reads what ships.
  const book = user ? await loadProviderBook() : shippedBook;
  const ids = [...book.own, ...providers].map(({ id }) => id);
  const found = book.records(ids).filter((record) => matches(query, textsOf(record, lang)));
  return (
    <LibraryPage shelf="providers" query={query} found={found.length}>
      {user && (
        <p className="mb-6 print:hidden">
          <LinkButton href="/providers">{own("title")}</LinkButton>
        </p>
      )}
      <ProviderGroups
        groups={groupProviders(found, lang)}
        lang={lang}
        label={t("groups")}
        correct={
          user && covers(rightEverywhere(user.grants), "edit")
            ? { short: own("correct"), of: (name) => own("correctOf", { name }) }
            : null
        }
      />
    </LibraryPage>
  );
}
