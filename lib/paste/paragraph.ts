import type { PastedLine } from "@/lib/core/pasted-line";

/** Lines of a mail program's window that belong together, as one text: where it broke them says nothing. */
export type Paragraph = { text: string; from: PastedLine; to: PastedLine };

const mostLines = 14;
const longest = 2_000;

export function paragraphsOf(lines: readonly PastedLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let count = 0;
  for (const line of lines) {
    const text = line.text.trim();
    const last = paragraphs.at(-1);
    if (text === "") count = 0;
    else if (last && count > 0 && count < mostLines && last.text.length < longest) {
      paragraphs[paragraphs.length - 1] = {
        ...last,
        text: `${last.text} ${text}`.slice(0, longest),
        to: line,
      };
      count += 1;
    } else {
      paragraphs.push({ text: text.slice(0, longest), from: line, to: line });
      count = 1;
    }
  }
  return paragraphs;
}
