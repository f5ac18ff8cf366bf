import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { SchoolPage } from "@/lib/watch/types";

type Sort = "trouble" | "name";
type Props = { query: string; sort: Sort; listed: SchoolPage };

function address(query: string, sort: Sort, page = 1): string {
  const asked = new URLSearchParams({
    ...(query !== "" && { q: query }),
    ...(sort !== "trouble" && { sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return `/schools${asked && `?${asked}`}`;
}

/** A handful of schools is seen at a glance. */
const fewSchools = 8;

/** Asks the page itself again: no script is needed, and a search can be linked to. */
export function SchoolSearch({ query, sort, listed: { total, trouble } }: Props) {
  const t = useTranslations("school.list");
  if (total <= fewSchools && query === "") return null;
  const link = (order: Sort, words: string) => (
    <Link
      href={address(query, order)}
      aria-current={order === sort ? "true" : undefined}
      className="inline-flex min-h-11 items-center text-lane underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
    >
      {words}
    </Link>
  );
  return (
    <search className="mb-4 print:hidden">
      <form className="flex flex-wrap items-end gap-3">
        <TextField
          name="q"
          type="search"
          label={t("search")}
          defaultValue={query}
          className="w-full max-w-md"
          autoCapitalize="none"
          spellCheck={false}
        />
        {sort !== "trouble" && <input type="hidden" name="sort" value={sort} />}
        <Button>{t("find")}</Button>
      </form>
      <p role="status" className="mt-3 flex flex-wrap items-center gap-x-5">
        <span>{query === "" ? t("count", { total, trouble }) : t("found", { count: total, query })}</span>
        <span className="flex gap-x-4">
          <span className="inline-flex min-h-11 items-center text-muted">{t("sort")}:</span>
          {link("trouble", t("sortTrouble"))}
          {link("name", t("sortName"))}
        </span>
      </p>
    </search>
  );
}

export function SchoolPages({ query, sort, listed: { page, pages } }: Props) {
  const t = useTranslations("school.list");
  if (pages === 1) return null;
  const link = (to: number, words: string) => (
    <Link
      href={address(query, sort, to)}
      className="inline-flex min-h-11 items-center text-lane underline underline-offset-4"
    >
      {words}
    </Link>
  );
  return (
    <nav aria-label={t("pages")} className="mt-4 flex flex-wrap items-center gap-x-5">
      {page > 1 && link(page - 1, t("previous"))}
      <span className="text-muted">{t("page", { page, pages })}</span>
      {page < pages && link(page + 1, t("next"))}
    </nav>
  );
}
