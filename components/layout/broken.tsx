"use client";

import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";

type BrokenProps = { error: unknown; retry: () => void };

const referenceOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "–";

/** A page that could not be shown: whose fault it is, what to do, and what to look for in the log. */
export function Broken({ error, retry }: BrokenProps) {
  const t = useTranslations("errors.page");
  const action = useTranslations("errors");
  return (
    <div className="mx-auto max-w-prose space-y-4 py-10">
      <h1 className="font-bold text-3xl">{t("brokenTitle")}</h1>
      <p>{t("broken", { reference: referenceOf(error) })}</p>
      <div className="flex flex-wrap gap-3">
        <Button type="button" look="primary" onClick={() => retry()}>
          {action("retry")}
        </Button>
        <LinkButton href="/schools">{t("home")}</LinkButton>
      </div>
    </div>
  );
}
