import { fieldKey, type Issue } from "@/lib/account/field-key";
import { type CsvCell, fromCsv, toCsv } from "@/lib/core/csv";
import { type Profile, profileSchema } from "@/lib/core/profile";
import { printable } from "@/lib/core/text";
import { lineIds } from "@/lib/school/line-id";
import {
  cellOf,
  type Field,
  type Json,
  lineFields,
  schoolFields,
  valueAt,
  valueFrom,
  withValue,
} from "./columns";
import type { Entry, FileProblem, Known, ProblemCode, ReadFile } from "./types";

const mostLines = 50;
const lineColumn = (number: number, column: string): string => `line_${number}_${column}`;

/** The schools as a table, one row each, with as many line columns as the school with most lines needs. */
export function schoolsTable(schools: readonly Pick<Known, "id" | "profile">[]): string {
  const lines = Math.max(1, ...schools.map(({ profile }) => profile.lines.length));
  const numbers = Array.from({ length: lines }, (_, index) => index);
  const head = [
    "id",
    ...schoolFields.map(({ column }) => column),
    ...numbers.flatMap((index) => lineFields.map(({ column }) => lineColumn(index + 1, column))),
  ];
  const rows = schools.map(({ id, profile }): CsvCell[] => [
    id,
    ...schoolFields.map(({ path, kind }) => cellOf(kind, valueAt(profile, path))),
    ...numbers.flatMap((index) =>
      lineFields.map(({ path, kind }) => cellOf(kind, valueAt(profile.lines[index], path))),
    ),
  ]);
  return toCsv([head, ...rows]);
}

type Head = { columns: string[]; problems: FileProblem[] };

const problem = (row: number, column: string, code: ProblemCode, value = "", allowed = ""): FileProblem => ({
  row,
  column,
  code,
  value: printable(value, 80),
  allowed,
});

const isKnownColumn = (column: string): boolean => {
  if (column === "id" || schoolFields.some((field) => field.column === column)) return true;
  const [, number = "", rest] = /^line_(\d{1,2})_([a-z_]+)$/.exec(column) ?? [];
  return (
    Number(number) >= 1 && Number(number) <= mostLines && lineFields.some((field) => field.column === rest)
  );
};

function readHead(cells: readonly string[]): Head {
  const columns = cells.map((cell) => cell.trim().toLowerCase());
  const problems = columns.flatMap((column, at) => {
    if (column === "") return [];
    if (columns.indexOf(column) < at) return [problem(1, column, "column-twice")];
    return isKnownColumn(column) ? [] : [problem(1, column, "column-unknown", column)];
  });
  const missing = ["id", "name"].every((column) => !columns.includes(column));
  return { columns, problems: missing ? [problem(1, "", "no-columns")] : problems };
}

type Cells = ReadonlyMap<string, string>;
type Draft = Json & { id: string; uses: string[]; name?: string | undefined };

/** Fields whose columns are there; the others stay as they are. */
const filled = (
  base: Json,
  fields: readonly Field[],
  cells: Cells,
  columnOf: (field: Field) => string,
): Json =>
  fields.reduce((draft, field) => {
    const cell = cells.get(columnOf(field));
    return cell === undefined ? draft : withValue(draft, field.path, valueFrom(field.kind, cell));
  }, base);

const lineNumbers = (cells: Cells): number[] => {
  const numbers = [...cells].flatMap(([column, cell]) =>
    cell.trim() === "" ? [] : Number(/^line_(\d+)_/.exec(column)?.[1] ?? 0) || [],
  );
  return [...new Set(numbers)].sort((left, right) => left - right);
};

/** A line keeps what the table has no column for, found by its id, or by its place where the table names none. */
function readLines(base: Profile | null, cells: Cells): { lines: Draft[]; numbers: number[] } {
  const numbers = lineNumbers(cells);
  const known = base?.lines ?? [];
  const hasColumns = [...cells.keys()].some((column) => column.startsWith("line_"));
  if (!hasColumns || numbers.length === 0) {
    const usual = known.length > 0 ? known : [{ id: "classroom", uses: ["classrooms"] }];
    return { lines: structuredClone(usual) as Draft[], numbers: usual.map((_, index) => index + 1) };
  }
  const lines = numbers.map((number) => {
    const id = cells.get(lineColumn(number, "id"))?.trim();
    const before = id === undefined ? known[number - 1] : known.find((line) => line.id === id);
    const line = filled({ ...before }, lineFields, cells, ({ column }) => lineColumn(number, column));
    return { ...line, id: String(line.id ?? ""), uses: (line.uses as string[] | undefined) ?? [] };
  });
  return { lines: lineIds(lines), numbers };
}

/** Which column a problem of the profile stands in. */
function columnOf(path: readonly PropertyKey[], numbers: readonly number[]): string {
  const [first, second, third] = path.map(String);
  if (first === "lines" && second !== undefined) {
    const field = lineFields.find((one) => one.path[0] === third);
    return lineColumn(numbers[Number(second)] ?? 1, field?.column ?? "id");
  }
  const field = schoolFields.find(
    ({ path: own }) => own[0] === first && (own.length === 1 || own[1] === second),
  );
  return field?.column ?? (first === "lines" ? lineColumn(1, "id") : (first ?? ""));
}

const fieldOf = (column: string): Field | undefined =>
  schoolFields.find((field) => field.column === column) ??
  lineFields.find((field) => column.endsWith(`_${field.column}`));

function codeOf(issue: Issue, field: Field | undefined, cell: string): ProblemCode {
  const key = fieldKey(issue);
  if (key.startsWith("too-long")) return "too-long";
  if (cell.trim() === "" && (issue.code === "invalid_type" || key === "host")) return "required";
  if (key === "host" || key === "address" || key === "line-id-twice" || key === "line-unknown") return key;
  if (field?.allowed) return "choice";
  if (field?.kind === "ports") return "port";
  if (field?.kind === "controls") return "control";
  if (field?.kind === "yes-no") return "yes-no";
  return field?.column === "id" ? "line-id" : "invalid";
}

type RowContext = { row: number; cells: Cells; known: ReadonlyMap<string, Known> };

function readRow({ row, cells, known }: RowContext): Entry | FileProblem[] {
  const id = cells.get("id")?.trim() || null;
  const base = (id === null ? null : known.get(id)?.profile) ?? null;
  const { lines, numbers } = readLines(base, cells);
  const start: Json = base === null ? { version: 1 } : { ...base };
  const draft = { ...filled(start, schoolFields, cells, ({ column }) => column), lines };
  const parsed = profileSchema.safeParse({ server: {}, ...draft });
  if (parsed.success) return { row, id, profile: parsed.data };
  const byColumn = new Map<string, FileProblem>();
  for (const issue of parsed.error.issues) {
    const column = columnOf(issue.path, numbers);
    const field = fieldOf(column);
    const cell = cells.get(column) ?? "";
    if (!byColumn.has(column))
      byColumn.set(
        column,
        problem(row, column, codeOf(issue, field, cell), cell, field?.allowed?.join(", ")),
      );
  }
  return [...byColumn.values()];
}

/** A table as `schoolsTable` writes it, whole or with some of its columns; every problem with its row and column. */
export function readTable(text: string, known: ReadonlyMap<string, Known>): ReadFile {
  const [first = [], ...rest] = fromCsv(text);
  const { columns, problems } = readHead(first);
  if (problems.length > 0) return { entries: [], problems };
  const read = rest.map((row, index) =>
    readRow({
      row: index + 2,
      cells: new Map(
        columns.map((column, at) => [column, row[at] ?? ""] as const).filter(([name]) => name !== ""),
      ),
      known,
    }),
  );
  return {
    entries: read.flatMap((one) => (Array.isArray(one) ? [] : [one])),
    problems: read.flatMap((one) => (Array.isArray(one) ? one : [])),
  };
}
