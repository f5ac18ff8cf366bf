"use client";

import { useTranslations } from "next-intl";
import type { RunRow } from "@/lib/check/types";
import { formatHostPort } from "@/lib/core/host";
import { readableHost } from "@/lib/core/readable-host";
import { ResultCell } from "./result-cell";

export function RunTable({ rows, isRunning }: { rows: RunRow[]; isRunning: boolean }) {
  const t = useTranslations("check");
  if (rows.length === 0) return isRunning ? null : <p className="text-muted">{t("run.empty")}</p>;
  return (
    <div className="overflow-x-auto rounded-xl border border-rule bg-sheet">
      <table className="w-full max-sm:table-fixed border-collapse text-left">
        <thead className="text-muted text-sm">
          <tr className="border-rule border-b">
            <th className="px-4 py-2 font-medium">{t("column.target")}</th>
            <th className="px-4 py-2 font-medium max-sm:hidden">{t("column.port")}</th>
            <th className="px-4 py-2 font-medium">{t("column.result")}</th>
            <th className="px-4 py-2 text-right font-medium max-sm:hidden">{t("column.time")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.item.id} row={row} isRunning={isRunning} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row: { item, observation }, isRunning }: { row: RunRow; isRunning: boolean }) {
  const t = useTranslations("check");
  const connectMs = observation?.timings.connectMs ?? null;
  const address = item.kind === "dial" ? item.address : item.kind === "refused" ? item.refusal.address : null;
  return (
    <tr
      className="border-rule border-b align-top last:border-b-0"
      data-target={formatHostPort(item.host, item.port)}
    >
      <td className="px-4 py-2.5">
        <span className="break-words">
          {readableHost(item.host)}
          <span className="sm:hidden"> : {item.port}</span>
        </span>
        <span className="block text-muted text-sm">
          {t(`role.${item.role}`)}
          {address !== null && address !== item.host && <span className="break-words"> · {address}</span>}
        </span>
      </td>
      <td className="px-4 py-2.5 tabular-nums max-sm:hidden">{item.port}</td>
      <td className="px-4 py-2.5">
        <ResultCell item={item} observation={observation} isRunning={isRunning} />
      </td>
      <td className="whitespace-nowrap px-4 py-2.5 text-right text-muted tabular-nums max-sm:hidden">
        {connectMs !== null && t("milliseconds", { ms: Math.round(connectMs) })}
      </td>
    </tr>
  );
}
