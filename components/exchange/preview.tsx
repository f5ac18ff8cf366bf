import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Cell, Row, Table } from "@/components/ui/table";
import type { FileProblem, Preview } from "@/lib/exchange/types";

export function FileProblems({ problems }: { problems: FileProblem[] }) {
  const t = useTranslations("exchange.problems");
  const words = useTranslations("exchange.problem");
  const columns = [
    { id: "row", label: t("row") },
    { id: "column", label: t("column") },
    { id: "what", label: t("what") },
  ];
  return (
    <div className="space-y-4">
      <Notice kind="bad" live title={t("title", { count: problems.length })}>
        <p>{t("intro")}</p>
      </Notice>
      <Table caption={t("title", { count: problems.length })} columns={columns}>
        {problems.map(({ row, column, code, value, allowed }) => (
          <Row key={`${row} ${column} ${code}`} head={row}>
            <Cell>
              <code>{column}</code>
            </Cell>
            <Cell>
              {words(code, { value, allowed })}
              {value !== "" && <code className="ml-2 break-all text-muted">{value}</code>}
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}

export function PlannedRows({ preview: { rows, same } }: { preview: Preview }) {
  const t = useTranslations("exchange.plan");
  const section = useTranslations("school.section");
  const columns = [
    { id: "row", label: t("row") },
    { id: "school", label: t("school") },
    { id: "what", label: t("what") },
  ];
  return (
    <div className="space-y-4">
      <Notice kind="info" live title={t("title")}>
        <p>{t("count", { rows: rows.length, same })}</p>
      </Notice>
      {rows.length > 0 && (
        <Table caption={t("title")} columns={columns}>
          {rows.map((one) => (
            <Row key={one.row} head={one.row}>
              <Cell>{one.name}</Cell>
              <Cell>
                <Badge kind={one.kind === "new" ? "good" : "caution"}>{t(one.kind)}</Badge>{" "}
                {one.kind === "change" &&
                  (one.sections.length > 0
                    ? one.sections.map((part) => section(part)).join(", ")
                    : t("other"))}
                {one.kind === "new" && one.isNamesake && t("namesake")}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </div>
  );
}
