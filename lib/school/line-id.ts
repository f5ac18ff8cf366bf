type Draft = { id: string; name?: string | undefined; uses: string[] };

const idsByUse: Record<string, string> = {
  classrooms: "classroom",
  office: "office",
  server: "server-line",
  home: "home",
};

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);

const proposal = ({ name, uses }: Draft): string => idsByUse[uses[0] ?? ""] ?? (slug(name ?? "") || "line");

function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** The dashboard's own vantage has this id, and a line's vantage has the line's. */
const reserved = ["dashboard"];

/** Gives a short name to each line that has none yet; those that have one keep it, since observations name it. */
export function lineIds<T extends Draft>(lines: T[]): T[] {
  const taken = new Set([...reserved, ...lines.map(({ id }) => id).filter((id) => id !== "")]);
  return lines.map((line) => {
    if (line.id !== "") return line;
    const id = free(proposal(line), taken);
    taken.add(id);
    return { ...line, id };
  });
}
