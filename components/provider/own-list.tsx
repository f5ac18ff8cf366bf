import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ProviderFact } from "@/components/diagnosis/provider-card";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { OwnProviderDetail } from "@/lib/provider/types";

type ListProps = { entries: readonly OwnProviderDetail[]; canEdit: boolean };

/** The administrators' entries, each with what it says and what became of the one it corrects. */
export async function OwnList({ entries, canEdit }: ListProps) {
  const t = await getTranslations("provider");
  if (entries.length === 0) return <p className="max-w-prose text-muted">{t("empty")}</p>;
  return (
    <div className="space-y-4">
      {entries.map((entry) => (
        <OwnCard key={entry.record.id} entry={entry} canEdit={canEdit} />
      ))}
    </div>
  );
}

async function OwnCard({ entry, canEdit }: { entry: OwnProviderDetail; canEdit: boolean }) {
  const [t, format, lang] = await Promise.all([getTranslations("provider"), getFormatter(), getLocale()]);
  const { record, shipped, updatedAt } = entry;
  const name = record.name[lang];
  return (
    <Card id={record.id} title={name} className="scroll-mt-4">
      <div className="space-y-4">
        <p className="text-muted">
          {t(shipped === null ? "list.added" : "list.corrects")} ·{" "}
          {t("list.when", { when: format.dateTime(updatedAt, "day") })}
        </p>
        <ProviderFact record={record} lang={lang} />
        <ShippedChanged entry={entry} />
        {canEdit && (
          <LinkButton href={`/providers/${record.id}`} aria-label={t("list.editOf", { name })}>
            {t("list.edit")}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

/** The note that what ships is no longer what was corrected, with what it says today. */
export async function ShippedChanged({ entry: { shipped, shippedChanged } }: { entry: OwnProviderDetail }) {
  const [t, lang] = await Promise.all([getTranslations("provider"), getLocale()]);
  if (shipped === null || !shippedChanged) return null;
  return (
    <Notice kind="caution">
      <p>{t("list.changed")}</p>
      <ProviderFact record={shipped} lang={lang} />
    </Notice>
  );
}
