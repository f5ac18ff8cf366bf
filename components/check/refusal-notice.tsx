"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { shellQuote } from "@/lib/catalogue/quote";
import type { RunProgress, RunRow } from "@/lib/check/types";
import type { Refusal } from "@/lib/prober/types";

const refusalsOf = (rows: RunRow[]): Refusal[] => {
  const all = rows.flatMap(({ item }) => (item.kind === "refused" ? [item.refusal] : []));
  return [...new Map(all.map((refusal) => [refusal.address, refusal])).values()];
};

/** Addresses that were not dialled, and the one line by which the person who runs this machine allows them. */
export function RefusalNotice({ run: { rows, dataFolder } }: { run: RunProgress }) {
  const t = useTranslations("check.refusal");
  const refusals = refusalsOf(rows);
  if (refusals.length === 0) return null;
  const where = dataFolder === null ? "" : ` --data ${shellQuote(dataFolder)}`;
  const ranges = [...new Set(refusals.flatMap(({ range }) => range ?? []))];
  return (
    <Notice kind="caution" title={t("title", { count: refusals.length })}>
      {(["metadata", "special"] as const).map((reason) => (
        <Reason key={reason} reason={reason} refusals={refusals} />
      ))}
      {ranges.map((range) => (
        <Command key={range} text={`npx mailpath allow ${range}${where}`} />
      ))}
      {ranges.length > 0 && <p>{t("after")}</p>}
    </Notice>
  );
}

function Reason({ reason, refusals }: { reason: Refusal["reason"]; refusals: Refusal[] }) {
  const t = useTranslations("check.refusal");
  const format = useFormatter();
  const addresses = refusals.filter((refusal) => refusal.reason === reason).map(({ address }) => address);
  if (addresses.length === 0) return null;
  return <p className="break-words">{t(reason, { addresses: format.list(addresses) })}</p>;
}

function Command({ text }: { text: string }) {
  const t = useTranslations("common.action");
  return (
    <div className="flex flex-wrap items-center gap-3">
      <code className="min-w-0 overflow-x-auto rounded border border-edge bg-sheet px-3 py-2">{text}</code>
      <CopyButton text={text} label={t("copy")} done={t("copied")} />
    </div>
  );
}
