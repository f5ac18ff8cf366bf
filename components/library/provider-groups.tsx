import Link from "next/link";
import { ProviderFact } from "@/components/diagnosis/provider-card";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { nameOfRecord } from "@/lib/catalogue/provider/book";
import { kindNames, type ProviderGroup } from "@/lib/catalogue/provider/groups";
import type { ProviderRecord } from "@/lib/catalogue/types";
import type { Locale } from "@/lib/core/locale";

type Props = {
  groups: readonly ProviderGroup[];
  lang: Locale;
  label: string;
  /** What a link to a correction says, and of what; null for a reader who may make none. */
  correct: { short: string; of: (name: string) => string } | null;
};

/** Providers by country, with a way to each country at the top. */
export function ProviderGroups({ groups, lang, label, correct }: Props) {
  return (
    <>
      {groups.length > 1 && (
        <nav aria-label={label} className="mb-6 print:hidden">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {groups.map(({ key, name, records }) => (
              <li key={key}>
                <a href={`#in-${key}`} className="inline-block py-1 text-lane underline underline-offset-4">
                  {name} ({records.length})
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="space-y-8">
        {groups.map(({ key, name, records }) => (
          <section key={key} aria-labelledby={`in-${key}`} className="space-y-4">
            <h2 id={`in-${key}`} className="scroll-mt-4 font-bold text-xl">
              {name}
            </h2>
            {records.map((record) => (
              <Entry key={record.id} record={record} lang={lang} correct={correct} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

type EntryProps = Pick<Props, "lang" | "correct"> & { record: ProviderRecord };

function Entry({ record, lang, correct }: EntryProps) {
  const title = (
    <span className="flex flex-wrap items-center gap-2">
      <a href={`#${record.id}`} className="underline-offset-4 hover:underline">
        {nameOfRecord(record, lang)}
      </a>
      <Badge>{kindNames[record.kind][lang]}</Badge>
    </span>
  );
  return (
    <Card id={record.id} className="scroll-mt-4" title={title} level={3}>
      <ProviderFact record={record} lang={lang} />
      {correct && (
        <Link
          href={`/providers/${record.id}`}
          aria-label={correct.of(nameOfRecord(record, lang))}
          className="inline-block py-1 text-lane text-sm underline underline-offset-4 print:hidden"
        >
          {correct.short}
        </Link>
      )}
    </Card>
  );
}
