import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Reader } from "@/components/diagnosis/reader";
import { Badge } from "@/components/ui/badge";
import { clockWords } from "@/components/watch/watch-words";
import { readableHost } from "@/lib/core/readable-host";
import { faultWords } from "@/lib/model/faults";
import type { ListedSchool } from "@/lib/watch/types";

type Props = { reader: Reader; schools: readonly ListedSchool[]; underRepair: ReadonlySet<string> };

export const SchoolList = ({ reader, schools, underRepair }: Props) => (
  <ul className="divide-y divide-rule overflow-hidden rounded-xl border border-rule bg-sheet">
    {schools.map((school) => (
      <SchoolRow key={school.id} reader={reader} school={school} isUnderRepair={underRepair.has(school.id)} />
    ))}
  </ul>
);

type RowProps = { reader: Reader; school: ListedSchool; isUnderRepair: boolean };

function SchoolRow({ reader, school, isUnderRepair }: RowProps) {
  const { id, name, host, lineCount, lookedAt } = school;
  const t = useTranslations("school.list");
  return (
    <li className="relative px-5 py-4 hover:bg-paper">
      <Link href={`/schools/${id}`} className="font-semibold text-lg after:absolute after:inset-0">
        {name}
      </Link>{" "}
      {isUnderRepair && <Badge kind="caution">{t("underRepair")}</Badge>}
      <StateWords reader={reader} school={school} />
      <p className="flex flex-wrap gap-x-4 text-muted">
        <span className="break-all">
          {t("host")}: {readableHost(host)}
        </span>
        <span>{t("lines", { count: lineCount })}</span>
        {lookedAt === null ? (
          <span>{t("notChecked")}</span>
        ) : (
          <time dateTime={lookedAt.toISOString()} title={reader.format.dateTime(lookedAt, "full")}>
            {t("checked", { when: reader.format.relativeTime(lookedAt, reader.now) })}
          </time>
        )}
      </p>
    </li>
  );
}

/** The last verdict as it was stored: nothing is judged for a list. */
function StateWords({ reader, school }: Omit<RowProps, "isUnderRepair">) {
  const t = useTranslations("school.list");
  const { code, line, isWell, since, mutedSince } = school;
  if (code === null) return null;
  if (mutedSince !== null) return <p className="text-caution">{t("cannotTell")}</p>;
  if (isWell)
    return (
      <p className="text-seen">
        {code === "healthy" ? faultWords(code, reader.lang, {}).title : t("answers")}
      </p>
    );
  const words =
    code === "inconclusive" ? t("quietly") : faultWords(code, reader.lang, line ? { line } : {}).title;
  return (
    <p className="text-barrier">
      <span aria-hidden="true">✕ </span>
      {words} {since && t("judgedSince", { when: clockWords(reader, since) })}
    </p>
  );
}
