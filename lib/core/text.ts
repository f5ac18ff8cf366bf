/** What the contract allows of any text that came from the network. */
export const networkTextLimit = 512;

// C0, DEL and C1 controls, bidirectional marks and overrides, zero-width characters, line separators, BOM.
// biome-ignore lint/suspicious/noControlCharactersInRegex: stripping control characters is this line's purpose
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text from the network, made safe to store, log and show: printable, one line, at most `limit` characters. */
export function printable(text: string, limit = networkTextLimit): string {
  return Array.from(text.slice(0, limit * 4).replace(unprintable, "\ufffd"))
    .slice(0, limit)
    .join("")
    .slice(0, limit);
}
