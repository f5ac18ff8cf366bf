import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation, Vantage } from "@/lib/core/observation";
import { smtpPort } from "@/lib/core/port";
import { hasUsers, type Line, type Profile } from "@/lib/core/profile";
import { cellKey, latestSights, type Sight, spokenByOther } from "./sight";

export type MatrixColumn = { role: "server" | "control"; host: string; port: number };
export type MatrixRow = {
  /** Id of the vantage; of the line where nobody has looked from it yet. */
  id: string;
  line: Line | null;
  /** Null where nobody has looked from here. */
  vantage: Vantage | null;
  cells: (Sight | null)[];
};
export type Matrix = { columns: MatrixColumn[]; rows: MatrixRow[] };

const columnKey = ({ role, host, port }: MatrixColumn) => `${role}|${host}|${port}`;

function columnsOf(profile: Profile, observations: readonly Observation[]): MatrixColumn[] {
  const all = observations.map(({ target: { role, host, port } }): MatrixColumn => ({ role, host, port }));
  const planned = profile.controls.map((control): MatrixColumn => ({ role: "control", ...control }));
  const seen = [...new Map([...all, ...planned].map((column) => [columnKey(column), column])).values()];
  const isServer = ({ role }: MatrixColumn) => role === "server";
  const server = seen.filter(isServer).toSorted((a, b) => a.port - b.port);
  return [...server, ...seen.filter((column) => !isServer(column)).toSorted((a, b) => a.port - b.port)];
}

/** Whether something else spoke on 25 in the server's place on this vantage's line. */
export function isProxied(diagnosis: Diagnosis, vantage: Pick<Vantage, "id" | "line">): boolean {
  return diagnosis.findings.some(
    ({ code, line, vantage: at }) =>
      code === "outbound-25-proxied" && (line === null ? at === vantage.id : line === vantage.line),
  );
}

/** Everything that was seen, by where it was seen from; lines with users stand there even where nobody has looked. */
export function matrixOf(
  profile: Profile,
  observations: readonly Observation[],
  diagnosis: Diagnosis,
): Matrix {
  const columns = columnsOf(profile, observations);
  const sights = latestSights(observations);
  const vantages = new Map(observations.map(({ vantage }) => [vantage.id, vantage]));
  const lineOf = (id: string | null) => profile.lines.find((line) => line.id === id) ?? null;
  const seenLines = new Set([...vantages.values()].map(({ line }) => line));
  const unseen = profile.lines.filter((line) => hasUsers(profile, line) && !seenLines.has(line.id));
  const order = (row: MatrixRow) =>
    row.line === null ? profile.lines.length : profile.lines.findIndex(({ id }) => id === row.line?.id);
  const cellsOf = (vantage: Vantage) =>
    columns.map(({ role, host, port }) => {
      const sight = sights.get(cellKey(vantage.id, role, host, port)) ?? null;
      const speaksForOther = role === "server" && port === smtpPort && isProxied(diagnosis, vantage);
      return sight?.tone === "good" && speaksForOther ? spokenByOther(sight) : sight;
    });
  const rows: MatrixRow[] = [
    ...[...vantages.values()].map((vantage) => ({
      id: vantage.id,
      line: lineOf(vantage.line),
      vantage,
      cells: cellsOf(vantage),
    })),
    ...unseen.map((line) => ({ id: line.id, line, vantage: null, cells: columns.map(() => null) })),
  ];
  return { columns, rows: rows.toSorted((a, b) => order(a) - order(b)) };
}
