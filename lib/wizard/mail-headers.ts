/** One header field, unfolded; names as written. */
export type HeaderField = { name: string; value: string };

const longest = 64 * 1024;
const mostFields = 500;
const mostWords = 50;

const fieldStart = /^([!-9;-~]{1,100})[ \t]*:(.*)$/;

/** The header fields of a pasted message, unfolded (RFC 5322 section 2.2.3), up to its first empty line after one. */
export function readHeaders(text: string): HeaderField[] {
  const fields: { name: string; parts: string[] }[] = [];
  for (const line of text.slice(0, longest).split(/\r\n|\n|\r/)) {
    if (line.trim() === "" && fields.length > 0) break;
    const last = fields.at(-1);
    if (/^[ \t]/.test(line) && last) last.parts.push(line.trim());
    else {
      const start = fieldStart.exec(line);
      if (start?.[1] && fields.length < mostFields)
        fields.push({ name: start[1], parts: [(start[2] ?? "").trim()] });
    }
  }
  return fields.map(({ name, parts }) => ({ name, value: parts.join(" ") }));
}

const bytesOfQ = (text: string): Uint8Array => {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const hex =
      text[index] === "=" ? /^[0-9A-F]{2}$/i.exec(text.slice(index + 1, index + 3))?.[0] : undefined;
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16));
      index += 2;
    } else bytes.push(text[index] === "_" ? 0x20 : text.charCodeAt(index) & 0xff);
  }
  return Uint8Array.from(bytes);
};

function bytesOfB(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function decodeWord(whole: string, charset: string, kind: string, text: string): string {
  const bytes = kind.toUpperCase() === "B" ? bytesOfB(text) : bytesOfQ(text);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return whole;
  }
}

/** Text of a field with its encoded words read (RFC 2047); what cannot be read stays as it is. */
export function decodeWords(value: string): string {
  let left = mostWords;
  return value
    .slice(0, 4_000)
    .replace(/(\?=)[ \t]+(=\?)/g, "$1$2")
    .replace(/=\?([\w-]{1,40})\?([bBqQ])\?([^? ]{0,400})\?=/g, (whole, charset, kind, text) => {
      left -= 1;
      return left < 0 ? whole : decodeWord(whole, charset, kind, text);
    });
}
