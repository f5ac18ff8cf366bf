import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Explained } from "@/components/library/explained";
import { LibraryPage, matches, readQuery, type SearchParams } from "@/components/library/library-page";
import { glossaryIn } from "@/lib/catalogue/glossary";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library.glossary"))("title") };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [query, lang, t] = await Promise.all([
    readQuery(searchParams),
    getLocale(),
    getTranslations("library"),
  ]);
  const terms = glossaryIn(lang).filter(({ name, text, written }) =>
    matches(query, [name.en, name.ja, text[lang], ...written.en, ...written.ja]),
  );
  return (
    <LibraryPage shelf="glossary" query={query} found={terms.length}>
      <dl className="max-w-prose space-y-5">
        {terms.map(({ id, name, text, source }) => (
          <div key={id} id={id} className="scroll-mt-4 target:rounded target:bg-lane-wash target:p-3">
            <dt className="font-semibold text-lg">
              <a href={`#${id}`} className="underline-offset-4 hover:underline">
                {name[lang]}
              </a>
            </dt>
            <dd>
              <Explained text={text[lang]} lang={lang} except={id} />
              {source && (
                <>
                  {" "}
                  <a
                    href={source}
                    rel="noreferrer"
                    className="inline-block py-1 text-muted text-sm underline underline-offset-4"
                  >
                    {t("source", { name: sourceName(source) })}
                  </a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </LibraryPage>
  );
}

const sourceName = (url: string): string =>
  /rfc(\d+)/.exec(url)?.[1] ? `RFC ${/rfc(\d+)/.exec(url)?.[1]}` : new URL(url).hostname;
