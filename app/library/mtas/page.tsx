import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LibraryPage, matches, readQuery, type SearchParams } from "@/components/library/library-page";
import { PlatformEntry } from "@/components/library/platform-entry";
import { mtas } from "@/lib/catalogue/mta/index";
import { byProof } from "@/lib/catalogue/proof";
import type { MtaEntry } from "@/lib/catalogue/types";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library.mtas"))("title") };
}

const servicesKey = ({ followsServices: { listener, outgoing } }: MtaEntry) => {
  if (listener && outgoing) return "both" as const;
  if (outgoing) return "outgoing" as const;
  return listener ? ("listener" as const) : ("neither" as const);
};

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [query, lang, t] = await Promise.all([
    readQuery(searchParams),
    getLocale(),
    getTranslations("library.services"),
  ]);
  const found = byProof(mtas).filter(({ id, name }) => matches(query, [id, name.en, name.ja]));
  return (
    <LibraryPage shelf="mtas" query={query} found={found.length}>
      <div className="space-y-4">
        {found.map((mta) => (
          <PlatformEntry
            key={mta.id}
            entry={mta}
            name={mta.name[lang]}
            facts={[[t("label"), t(servicesKey(mta))]]}
          />
        ))}
      </div>
    </LibraryPage>
  );
}
