import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LibraryPage, matches, readQuery, type SearchParams } from "@/components/library/library-page";
import { PlatformEntry } from "@/components/library/platform-entry";
import { byProof } from "@/lib/catalogue/proof";
import { routers } from "@/lib/catalogue/router/index";
import type { RouterCapabilities } from "@/lib/catalogue/types";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library.routers"))("title") };
}

const abilities = [
  "translatesPort",
  "twoToOne",
  "filterSees",
  "clientIpKept",
  "sourceRestriction",
  "hairpin",
] as const satisfies (keyof RouterCapabilities)[];

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [query, lang, t] = await Promise.all([
    readQuery(searchParams),
    getLocale(),
    getTranslations("library.ability"),
  ]);
  const found = byProof(routers).filter(({ id, name }) => matches(query, [id, name.en, name.ja]));
  return (
    <LibraryPage shelf="routers" query={query} found={found.length}>
      <div className="space-y-4">
        {found.map((router) => (
          <PlatformEntry
            key={router.id}
            entry={router}
            name={router.name[lang]}
            facts={abilities.map((ability) => [
              t(`${ability}.label`),
              // Each ability has a message for each value of its type.
              t(`${ability}.${router.capabilities[ability]}` as "translatesPort.yes"),
            ])}
          />
        ))}
      </div>
    </LibraryPage>
  );
}
