import { differingSections } from "@/lib/school/conflict";
import { readBundle } from "./bundle";
import { readTable } from "./table";
import { type FileProblem, type Known, mostSchools, type PlanItem, type ReadFile } from "./types";

const fileProblem = (code: FileProblem["code"]): ReadFile => ({
  entries: [],
  problems: [{ row: 1, column: "", code, value: "", allowed: "" }],
});

/** JSON or a table, told apart by how it begins. */
export function readFile(text: string, known: ReadonlyMap<string, Known>): ReadFile {
  const start = text.replace(/^\ufeff/, "").trimStart();
  if (start === "") return fileProblem("unreadable");
  const read = /^[[{]/.test(start) ? readBundle(text) : readTable(text, known);
  if (read.entries.length > mostSchools) return fileProblem("too-many");
  return { entries: read.entries, problems: [...read.problems, ...twice(read)] };
}

/** A school that stands in the file twice has no right version. */
function twice({ entries }: ReadFile): FileProblem[] {
  const first = new Set<string>();
  return entries.flatMap(({ id, row }) => {
    if (id === null) return [];
    if (first.has(id)) return [{ row, column: "id", code: "id-twice" as const, value: id, allowed: "" }];
    first.add(id);
    return [];
  });
}

/** What would become of each entry. */
export function planOf({ entries }: ReadFile, known: ReadonlyMap<string, Known>): PlanItem[] {
  const names = new Set([...known.values()].map(({ profile }) => profile.name.toLowerCase()));
  return entries.map((entry): PlanItem => {
    const there = entry.id === null ? undefined : known.get(entry.id);
    if (there === undefined)
      return { ...entry, kind: "new", isNamesake: names.has(entry.profile.name.toLowerCase()) };
    const { id, version, profile } = there;
    if (JSON.stringify(profile) === JSON.stringify(entry.profile)) return { ...entry, id, kind: "same" };
    return { ...entry, id, version, kind: "change", sections: differingSections(profile, entry.profile) };
  });
}
