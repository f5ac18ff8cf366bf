import { withoutUnseen } from "./text";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML 1.0 section 2.2 has no place for these two, escaped or not, as for control characters. */
const unwritable = /[\ufffe\uffff]/g;

/** A text as it may stand in XML, in an element and in an attribute alike, without what nobody sees. */
export const escapeXml = (text: string): string =>
  withoutUnseen(text)
    .replace(unwritable, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
