import { getTranslations } from "next-intl/server";
import type { Case } from "@/components/diagnosis/evidence-words";
import { SightCell } from "@/components/diagnosis/matrix-table";
import { pathWords, type Reader } from "@/components/diagnosis/reader";
import { vantageLabel } from "@/components/path/path-words";
import { Cell, Row, Table } from "@/components/ui/table";
import type { PredictedCell, PredictedMatrix } from "@/lib/diagnosis/predict";

type Props = { reader: Reader; about: Case; predicted: PredictedMatrix };

/** Today's matrix, with what a way out would change in it. */
export async function PredictedTable({ reader, about, predicted }: Props) {
  const t = await getTranslations("wizard.fix");
  const words = pathWords(reader, about.profile);
  return (
    <Table
      caption={t("predicted")}
      columns={[
        { id: "from", label: reader.diagnosis("matrix.from") },
        ...predicted.ports.map((port) => ({ id: String(port), label: t("portWord", { port }) })),
      ]}
    >
      {predicted.rows.map((row) => (
        <Row key={row.id} head={vantageLabel(words, { ...row, cells: [] })}>
          {row.cells.map((cell) => (
            <Cell key={cell.port}>
              <Expected reader={reader} cell={cell} />
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}

function Expected({ reader, cell }: { reader: Reader; cell: PredictedCell }) {
  if (!cell.changes || cell.after === null) return <SightCell reader={reader} sight={cell.now} />;
  const ink = cell.opens ? "text-seen border-seen" : "text-barrier border-barrier";
  return (
    <span data-predicted={cell.after} className={`border-b-2 border-dashed font-medium ${ink}`}>
      <span aria-hidden="true">→ {cell.opens ? "✓" : "✕"} </span>
      {reader.diagnosis("matrix.changed", { word: reader.path(`reason.${cell.after}`) })}
    </span>
  );
}
