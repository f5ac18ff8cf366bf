import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { type AuditFilter, auditTopics } from "@/lib/audit/schema";

type AuditFilterProps = {
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
  exported: string;
};

/** Works without script: the address holds what was chosen. */
export function AuditFilterForm({ filter, people, exported }: AuditFilterProps) {
  const t = useTranslations("audit");
  return (
    <form action="/audit" className="flex flex-wrap items-end gap-4">
      <Select name="who" label={t("filter.who")} defaultValue={filter.who}>
        <option value="">{t("filter.all")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select name="what" label={t("filter.what")} defaultValue={filter.what}>
        <option value="">{t("filter.all")}</option>
        {auditTopics.map((topic) => (
          <option key={topic} value={topic}>
            {t(`topic.${topic}`)}
          </option>
        ))}
      </Select>
      <Button>{t("filter.submit")}</Button>
      <LinkButton href={exported} prefetch={false}>
        {t("export")}
      </LinkButton>
    </form>
  );
}
