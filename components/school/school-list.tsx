import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { readableHost } from "@/lib/core/readable-host";
import type { SchoolSummary } from "@/lib/school/types";

/** What is known of the schools' state without judging each anew: when each was checked, and which are being repaired. */
export type SchoolStates = { checkedAt: ReadonlyMap<string, Date>; underRepair: ReadonlySet<string> };

export function SchoolList({ schools, states }: { schools: SchoolSummary[]; states: SchoolStates }) {
  return (
    <ul className="divide-y divide-rule overflow-hidden rounded-xl border border-rule bg-sheet">
      {schools.map((school) => (
        <SchoolRow key={school.id} school={school} states={states} />
      ))}
    </ul>
  );
}

type RowProps = { school: SchoolSummary; states: SchoolStates };

function SchoolRow({ school: { id, name, host, lineCount, updatedAt }, states }: RowProps) {
  const checkedAt = states.checkedAt.get(id);
  const t = useTranslations("school.list");
  const format = useFormatter();
  const now = useNow();
  return (
    <li className="relative px-5 py-4 hover:bg-paper">
      <Link href={`/schools/${id}`} className="font-semibold text-lg after:absolute after:inset-0">
        {name}
      </Link>{" "}
      {states.underRepair.has(id) && <Badge kind="caution">{t("underRepair")}</Badge>}
      <p className="flex flex-wrap gap-x-4 text-muted">
        <span className="break-all">
          {t("host")}: {readableHost(host)}
        </span>
        <span>{t("lines", { count: lineCount })}</span>
        {checkedAt === undefined ? (
          <span>{t("notChecked")}</span>
        ) : (
          <time dateTime={checkedAt.toISOString()} title={format.dateTime(checkedAt, "full")}>
            {t("checked", { when: format.relativeTime(checkedAt, now) })}
          </time>
        )}
        <time dateTime={updatedAt.toISOString()} title={format.dateTime(updatedAt, "full")}>
          {t("changed", { when: format.relativeTime(updatedAt, now) })}
        </time>
      </p>
    </li>
  );
}
