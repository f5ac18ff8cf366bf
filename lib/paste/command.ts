import { parseHost } from "@/lib/core/host";
import { parsePort } from "@/lib/core/port";

/** A line that begins with a shell's prompt: bash, zsh, cmd, PowerShell. */
const prompts = [
  /^PS (?:[A-Za-z]:|\/)[^>]{0,200}>/,
  /^[A-Za-z]:\\[^>]{0,200}>/,
  /^[^\s$#%>]{0,100}(?: [^\s$#%>]{1,60})? ?[$#%]\s/,
];
export const isShellLine = (text: string): boolean => prompts.some((prompt) => prompt.test(text));

const leaders: ReadonlySet<string> = new Set(["sudo", "busybox", "time", "|", "&&", ";"]);
const operators = /^(?:\||\|\||&&|&|;|[12]?>.*|<.*)$/;

const programOf = (word: string): string => {
  const bare = word.slice(word.lastIndexOf(">") + 1);
  return bare
    .slice(Math.max(bare.lastIndexOf("/"), bare.lastIndexOf("\\")) + 1)
    .toLowerCase()
    .replace(/\.exe$/, "");
};

/** The words after a program's name, where `text` is a command line that runs one of `names`; else null. */
export function argumentsOf(text: string, names: readonly string[]): string[] | null {
  const lower = text.toLowerCase();
  if (!names.some((name) => lower.includes(name))) return null;
  const words = text.trim().split(/\s+/, 60);
  const at = words.findIndex((word, index) => {
    const before = words[index - 1];
    const begins =
      before === undefined || leaders.has(before) || /[$#%>)]$/.test(before) || /^PS$/.test(words[0] ?? "");
    return begins && names.includes(programOf(word));
  });
  if (at === -1 || at === words.length - 1) return null;
  const rest = words.slice(at + 1).map((word) => word.replace(/^["']|["']$/g, ""));
  const end = rest.findIndex((word) => operators.test(word));
  return end === -1 ? rest : rest.slice(0, end);
}

/** Host and port among a command's words; `valued` are the one-letter options that take the next word. */
export function endpointOf(
  args: readonly string[],
  valued: string,
): { host: string | null; port: number | null } {
  const places: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (!word.startsWith("-")) places.push(word);
    else if (!word.startsWith("--") && valued.includes(word.at(-1) ?? " ") && word.length > 1) at += 1;
  }
  return { host: parseHost(places[0] ?? ""), port: parsePort(places[1] ?? "") };
}
