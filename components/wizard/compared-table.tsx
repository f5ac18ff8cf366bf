import { getTranslations } from "next-intl/server";
import { placeWord, type Reader } from "@/components/diagnosis/reader";
import { Cell, Row, Table } from "@/components/ui/table";
import { sightWords } from "@/lib/diagnosis/sight";
import type { ComparedCell } from "@/lib/wizard/run";

const marks = { yes: "✓", no: "✕", open: "○" } as const;
const inks = { yes: "text-seen", no: "font-semibold text-barrier", open: "text-muted" } as const;

const agreement = ({ agrees }: ComparedCell): keyof typeof marks => {
  if (agrees === null) return "open";
  return agrees ? "yes" : "no";
};

/** Before, predicted and seen, cell by cell. */
export async function ComparedTable({ cells, reader }: { cells: readonly ComparedCell[]; reader: Reader }) {
  const t = await getTranslations("wizard.open");
  const word = (text: string | null) => {
    const known = sightWords.find((one) => one === text);
    return known ? reader.path(`reason.${known}`) : "–";
  };
  const columns = (["place", "port", "before", "predicted", "seen", "agrees"] as const).map((id) => ({
    id,
    label: t(id),
  }));
  return (
    <Table caption={t("table")} columns={columns}>
      {cells.map((cell) => {
        const agrees = agreement(cell);
        return (
          <Row key={`${cell.place}-${cell.port}`} head={placeWord(reader, cell.place)}>
            <Cell>{cell.port}</Cell>
            <Cell>{word(cell.before)}</Cell>
            <Cell>{word(cell.predicted)}</Cell>
            <Cell>{word(cell.seen)}</Cell>
            <Cell>
              <span className={inks[agrees]}>
                <span aria-hidden="true">{marks[agrees]} </span>
                {t(agrees)}
              </span>
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
