import type { Profile } from "@/lib/core/profile";
import type { Matrix, MatrixRow } from "./matrix";

/** Other places that look at the same server, drawn as a way of their own that joins the map. */
export type PathBranch = {
  rows: MatrixRow[];
  /** Where it comes in: from the internet, or beside the server. */
  joins: "internet" | "server";
  state: "open" | "stopped";
  /** Ports that gave the server's own answer; for a stopped one, those that were looked at. */
  ports: number[];
};

const isBesideServer = (profile: Profile, { vantage, line }: MatrixRow): boolean =>
  vantage?.place === "server-lan" ||
  vantage?.place === "server" ||
  (line !== null && line.id === profile.server.line);

function branchOf(profile: Profile, { columns }: Matrix, row: MatrixRow): PathBranch | null {
  const looked = columns.flatMap(({ role, port }, index) => {
    const cell = row.cells[index];
    return role === "server" && cell && cell.tone !== "none" ? [{ port, cell }] : [];
  });
  if (looked.length === 0) return null;
  const open = looked.filter(({ cell }) => cell.tone === "good").map(({ port }) => port);
  return {
    rows: [row],
    joins: isBesideServer(profile, row) ? "server" : "internet",
    state: open.length > 0 ? "open" : "stopped",
    ports: open.length > 0 ? open : looked.map(({ port }) => port),
  };
}

const sameWay = (a: PathBranch, b: PathBranch) =>
  a.joins === b.joins && a.state === b.state && a.ports.join() === b.ports.join();

/** One branch for all places that saw the same. */
export function branchesOf(profile: Profile, matrix: Matrix, rows: readonly MatrixRow[]): PathBranch[] {
  const branches: PathBranch[] = [];
  for (const row of rows) {
    const branch = branchOf(profile, matrix, row);
    if (branch === null) continue;
    const twin = branches.find((known) => sameWay(known, branch));
    if (twin) twin.rows.push(row);
    else branches.push(branch);
  }
  return branches;
}
