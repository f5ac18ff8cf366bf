export type CsvCell = string | number | boolean | Date | null | undefined;

/** What a spreadsheet takes for the start of a formula: OWASP, "CSV Injection" (full-width forms included). */
const startsFormula = /^\s*[=+\-@\t\r\n＝＋－＠|]/;

/** A whole number or decimal of ours, which a leading minus makes no formula of. */
const plainNumber = /^-?\d+(\.\d+)?$/;

const textOf = (cell: CsvCell): string => {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString() : String(cell);
};

function written(cell: CsvCell): string {
  // A NUL ends the file for some readers.
  const text = textOf(cell).replaceAll("\0", "");
  const isSafe = typeof cell === "number" ? plainNumber.test(text) : !startsFormula.test(text);
  const shown = isSafe ? text : `'${text}`;
  return /[",\r\n;\t]/.test(shown) || shown !== text ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled) that no spreadsheet takes for formulas: a cell that begins like one gets
 * an apostrophe in front. Times are written in UTC (ISO 8601), nothing as an empty cell. A byte order mark comes first,
 * without which Excel garbles Japanese.
 */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(written).join(",")}\r\n`).join("")}`;

/**
 * A CSV text as rows of cells: quotes, line breaks in cells, CRLF or LF, with or without byte order mark. An apostrophe
 * that `toCsv` put before a formula is taken off again. Blank lines are left out; an unclosed quote reaches to the end.
 */
export function fromCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /("((?:[^"]|"")*)("|$)|[^",\r\n]*)(,|\r\n|\n|\r|$)/gy;
  const body = text.replace(/^\uFEFF/, "");
  while (cells.lastIndex < body.length) {
    const found = cells.exec(body);
    if (found === null) break;
    const [, bare = "", quoted, , end] = found;
    row.push(withoutMark(quoted === undefined ? bare : quoted.replaceAll('""', '"')));
    if (end === ",") {
      if (cells.lastIndex === body.length) row.push("");
      else continue;
    }
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}

const withoutMark = (cell: string): string =>
  cell.startsWith("'") && startsFormula.test(cell.slice(1)) ? cell.slice(1) : cell;
