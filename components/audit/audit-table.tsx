import { useFormatter, useTranslations } from "next-intl";
import { Cell, Row, Table } from "@/components/ui/table";
import type { AuditRow } from "@/lib/audit/types";
import { useActionWords } from "./action-words";

const detailWords = (detail: AuditRow["detail"]): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ");

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const t = useTranslations("audit");
  const format = useFormatter();
  const wordsOf = useActionWords();
  if (rows.length === 0) return <p className="text-muted">{t("none")}</p>;
  const columns = (["at", "who", "action", "subject", "peer", "detail"] as const).map((id) => ({
    id,
    label: t(`column.${id}`),
  }));
  return (
    <Table caption={t("title")} columns={columns}>
      {rows.map(({ id, at, who, action, subject, peer, detail }) => (
        <Row
          key={id}
          head={
            <time dateTime={at.toISOString()} className="whitespace-nowrap">
              {format.dateTime(at, "full")}
            </time>
          }
        >
          <Cell>{who ?? t("nobody")}</Cell>
          <Cell>{wordsOf(action)}</Cell>
          <Cell>{subject ?? "–"}</Cell>
          <Cell>{peer ?? "–"}</Cell>
          <Cell>{detailWords(detail) || "–"}</Cell>
        </Row>
      ))}
    </Table>
  );
}
