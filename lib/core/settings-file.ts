/** One `NAME=value` per line, `#` for comments: what `data/mailpath.env` holds. Quotes around a value are dropped. */
export function parseSettings(text: string): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (match?.[1]) settings[match[1]] = (match[2] ?? "").replace(/^(["'])(.*)\1$/, "$2");
  }
  return settings;
}

/** The same text with one setting changed or added at its end; every other line stays as it is. */
export function withSetting(text: string, name: string, value: string): string {
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  const at = lines.findIndex((line) => line.trimStart().startsWith(`${name}=`));
  const changed = at < 0 ? [...lines, `${name}=${value}`] : lines.with(at, `${name}=${value}`);
  return `${changed.join("\n")}\n`;
}

/** Comma- or space-separated values, empty ones left out. */
export const listOf = (text: string | undefined): string[] =>
  (text ?? "").split(/[\s,]+/).filter((part) => part !== "");
