const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for these, escaped or not (section 2.2)
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as it may stand in XML, in an element and in an attribute alike. */
export const escapeXml = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, "")
    .replace(unwritable, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
