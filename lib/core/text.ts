/** What the contract allows of any text that came from the network. */
export const networkTextLimit = 512;

// C0, DEL and C1 controls, bidirectional marks and overrides, zero-width characters, line separators, BOM, and halves
// of surrogate pairs, which a cut can leave and PostgreSQL refuses.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: stripping control characters is this line's purpose
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;

/** Text from the network, made safe to store, log and show: printable, one line, at most `limit` characters. */
export const printable = (text: string, limit = networkTextLimit): string =>
  text.slice(0, limit).replace(unprintable, "\ufffd");

// C0 without tab and line breaks, DEL and C1, bidirectional marks and overrides, zero-width spaces, BOM, and halves
// of surrogate pairs. The joiners U+200C and U+200D stay: some scripts spell with them.
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is this line's purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;

/**
 * Text that a person typed, pasted or brought in a file, without what nobody sees: such characters come along with a
 * copy, turn what follows them around on the screen, and PostgreSQL stores none of U+0000 or half a surrogate pair.
 */
export const withoutUnseen = (text: string): string => text.replace(unseen, "");
