import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProviderFact } from "@/components/diagnosis/provider-card";
import { LibraryPage, matches, readQuery, type SearchParams } from "@/components/library/library-page";
import { Card } from "@/components/ui/card";
import { providers } from "@/lib/catalogue/provider/index";
import { providerNames } from "@/lib/catalogue/provider/names";
import { factWords } from "@/lib/catalogue/provider/provider-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library.providers"))("title") };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [query, lang] = await Promise.all([readQuery(searchParams), getLocale()]);
  const found = providers
    .filter((entry) =>
      matches(query, [
        entry.id,
        providerNames[entry.id].en,
        providerNames[entry.id].ja,
        factWords(entry, lang),
      ]),
    )
    .toSorted((left, right) =>
      providerNames[left.id][lang].localeCompare(providerNames[right.id][lang], lang),
    );
  return (
    <LibraryPage shelf="providers" query={query} found={found.length}>
      <div className="space-y-4">
        {found.map((record) => (
          <Card
            key={record.id}
            id={record.id}
            className="scroll-mt-4"
            title={
              <a href={`#${record.id}`} className="underline-offset-4 hover:underline">
                {providerNames[record.id][lang]}
              </a>
            }
          >
            <ProviderFact record={record} lang={lang} />
          </Card>
        ))}
      </div>
    </LibraryPage>
  );
}
