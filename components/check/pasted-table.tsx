"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/field";
import type { PastedReading, PastedRow } from "@/lib/check/types";
import { SeenWords } from "./seen-words";

type Choices = Pick<PastedReading, "hosts" | "ports">;

/** One row for each look: whether to keep it, what was looked at, what was seen, and which lines say so. */
export function PastedTable({ reading: { rows, hosts, ports } }: { reading: PastedReading }) {
  const t = useTranslations("check");
  return (
    <div className="overflow-x-auto rounded-xl border border-rule">
      <table className="w-full max-sm:table-fixed border-collapse text-left">
        <caption className="sr-only">{t("paste.understood", { count: rows.length })}</caption>
        <thead className="text-muted text-sm">
          <tr className="border-rule border-b">
            <th scope="col" className="w-14 px-3 py-2 font-medium">
              {t("paste.column.take")}
            </th>
            <th scope="col" className="px-3 py-2 font-medium">
              {t("column.target")}
            </th>
            <th scope="col" className="px-3 py-2 font-medium">
              {t("paste.column.seen")}
            </th>
            <th scope="col" className="px-3 py-2 font-medium max-sm:hidden">
              {t("paste.column.source")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} choices={{ hosts, ports }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, choices }: { row: PastedRow; choices: Choices }) {
  const t = useTranslations("check.paste");
  const name = row.host ?? t("unnamed");
  const canTake = row.fate === "counts" || row.fate === "asks";
  return (
    <tr className="border-rule border-b align-top last:border-b-0" data-fate={row.fate}>
      <td className="px-3 py-2.5">
        {canTake ? (
          <input
            type="checkbox"
            name={`take-${row.id}`}
            defaultChecked
            aria-label={t("takeRow", { host: name, port: row.port ?? "?" })}
            className="mt-0.5 size-5 accent-lane"
          />
        ) : (
          <span aria-hidden="true" className="text-muted">
            –
          </span>
        )}
      </td>
      <td className="px-3 py-2.5">
        <Target row={row} choices={choices} />
      </td>
      <td className="px-3 py-2.5">
        {row.fate === "tells-nothing" ? <Why text={t("tellsNothing")} /> : <SeenWords seen={row.seen} />}
        {row.fate === "stranger" && <Why text={t("stranger")} />}
      </td>
      <td className="whitespace-nowrap px-3 py-2.5 text-muted text-sm max-sm:hidden">
        <Source row={row} />
      </td>
    </tr>
  );
}

const Why = ({ text }: { text: string }) => <span className="block text-muted text-sm">{text}</span>;

function Source({ row: { tool, from, to } }: { row: PastedRow }) {
  const t = useTranslations("check.paste");
  return t(from === to ? "line" : "lines", { tool: t(`tool.${tool}`), from, to });
}

function Target({ row, choices }: { row: PastedRow; choices: Choices }) {
  const t = useTranslations("check");
  const asks = row.fate === "asks";
  return (
    <>
      {row.host !== null && (
        <span className="break-words">
          {row.host}
          {row.port !== null && ` : ${row.port}`}
        </span>
      )}
      {row.host === null && !asks && <span className="text-muted">{t("paste.unnamed")}</span>}
      {row.role !== null && <span className="block text-muted text-sm">{t(`role.${row.role}`)}</span>}
      <span className="block text-muted text-sm sm:hidden">
        <Source row={row} />
      </span>
      {asks && row.host === null && (
        <Pick name={`host-${row.id}`} label={t("paste.whichHost")} options={choices.hosts} />
      )}
      {asks && row.port === null && (
        <Pick name={`port-${row.id}`} label={t("paste.whichPort")} options={choices.ports.map(String)} />
      )}
    </>
  );
}

function Pick({ name, label, options }: { name: string; label: string; options: readonly string[] }) {
  const t = useTranslations("check.paste");
  return (
    <Select name={name} label={label} defaultValue="" className="mt-2 max-w-64">
      <option value="">{t("notKnown")}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </Select>
  );
}
