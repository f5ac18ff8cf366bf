import type { Matrix } from "@/lib/diagnosis/matrix";
import type { PredictedMatrix } from "@/lib/diagnosis/predict";
import type { ComparedCell } from "./run";

type CompareInput = {
  predicted: PredictedMatrix;
  /** What the same checks saw after the change. */
  after: Matrix;
  /** How a place is called in the record. */
  nameOf: (id: string) => string;
};

export type Comparison = { cells: ComparedCell[]; matches: boolean };

/** Prediction against observation, cell by cell; `agrees` is null where nobody has looked again. */
export function compareCells({ predicted, after, nameOf }: CompareInput): ComparedCell[] {
  return predicted.rows.flatMap(({ id, cells }) => {
    const row = after.rows.find((one) => one.id === id);
    return cells.map(({ port, now, after: expected, opens }): ComparedCell => {
      const column = after.columns.findIndex((one) => one.role === "server" && one.port === port);
      const seen = row?.cells[column] ?? null;
      const isJudged = seen !== null && seen.tone !== "none";
      return {
        place: nameOf(id),
        port,
        before: now?.word ?? null,
        predicted: expected,
        seen: seen?.word ?? null,
        agrees: isJudged ? opens === (seen.tone === "good") : null,
      };
    });
  });
}

/**
 * The path is open where nothing that was looked at contradicts the prediction and each line with users was looked at
 * again. `lines` are names as in the cells.
 */
export function isAsPredicted(cells: readonly ComparedCell[], lines: readonly string[]): boolean {
  const opening = (cell: ComparedCell) => cell.predicted === "answers";
  const contradicted = cells.some((cell) => opening(cell) && cell.agrees === false);
  return (
    !contradicted &&
    lines.every((line) => cells.some((cell) => cell.place === line && opening(cell) && cell.agrees))
  );
}

/** Where nothing differs so far and a look is still to come: the places of it. Nothing can be signed until then. */
export function unseenPlaces({ cells, matches }: Comparison): string[] {
  if (matches || cells.some(({ agrees }) => agrees === false)) return [];
  return [...new Set(cells.filter(({ agrees }) => agrees === null).map(({ place }) => place))];
}
