import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Asks the page itself again: no script is needed, and a search can be linked to. */
export function SearchForm({ query, found }: { query: string; found: number }) {
  const t = useTranslations("library.search");
  return (
    <search className="mb-6 print:hidden">
      <form className="flex flex-wrap items-end gap-3">
        <TextField
          name="q"
          type="search"
          label={t("label")}
          defaultValue={query}
          className="w-full max-w-md"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button>{t("submit")}</Button>
      </form>
      {query !== "" && (
        <p role="status" className="mt-2 text-muted">
          {t("found", { count: found, query })}
        </p>
      )}
    </search>
  );
}
