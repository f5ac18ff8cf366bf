import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import type { SchoolSummary } from "@/lib/school/types";

export function SchoolList({ schools }: { schools: SchoolSummary[] }) {
  return (
    <ul className="divide-y divide-rule overflow-hidden rounded-xl border border-rule bg-sheet">
      {schools.map((school) => (
        <SchoolRow key={school.id} school={school} />
      ))}
    </ul>
  );
}

function SchoolRow({ school: { id, name, host, lineCount, updatedAt } }: { school: SchoolSummary }) {
  const t = useTranslations("school.list");
  const format = useFormatter();
  const now = useNow();
  return (
    <li className="relative px-5 py-4 hover:bg-paper">
      <Link href={`/schools/${id}`} className="font-semibold text-lg after:absolute after:inset-0">
        {name}
      </Link>
      <p className="flex flex-wrap gap-x-4 text-muted">
        <span className="break-all">
          {t("host")}: {host}
        </span>
        <span>{t("lines", { count: lineCount })}</span>
        <time dateTime={updatedAt.toISOString()} title={format.dateTime(updatedAt, "full")}>
          {t("changed", { when: format.relativeTime(updatedAt, now) })}
        </time>
      </p>
    </li>
  );
}
