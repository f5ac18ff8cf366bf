/** One word of a POSIX shell, whatever the text holds. */
export const shellQuote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A string of nft's language; its lexer knows no escapes, so what would end the string is refused. */
export function nftQuote(text: string): string {
  if (/["\\\n]/.test(text)) throw new Error("not fit for an nft string");
  return `"${text}"`;
}

/** An address as it stands before `:port`. */
export const bracketed = (address: string): string => (address.includes(":") ? `[${address}]` : address);

/** A quoted here document: its text reaches the program unchanged, unless a line of it is the end word. */
export function hereDocument(text: string, end = "END"): string {
  const body = text.endsWith("\n") ? text : `${text}\n`;
  if (body.split("\n").includes(end)) throw new Error(`the text holds a line ${end}`);
  return `<<'${end}'\n${body}${end}`;
}
