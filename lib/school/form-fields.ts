import type { Profile } from "@/lib/core/profile";

type Values = Record<string, string>;

export const text = (values: Values, name: string): string => (values[name] ?? "").trim();

/** Parts of a list that a person typed: by commas, full-width ones included, or white space. */
export const listOf = (value: string, separator = /[\s,、,]+/): string[] =>
  value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const numbered = (prefix: string, rows: Values[]): Values =>
  Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [`${prefix}.${index}.${name}`, value]),
    ),
  );

/** How many rows a form sent; never more than it may. */
export function countOf(values: Values, prefix: string, most: number): number {
  const count = Number(values[`${prefix}.count`] ?? 0);
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), most) : 0;
}

export const maxContacts = 20;

export const contactValues = ({ name, role, reach }: Profile["contacts"][number]): Values => ({
  name,
  role,
  reach,
});

/** Rows left wholly empty are no contacts. */
export const contactsOf = (values: Values) =>
  Array.from({ length: countOf(values, "contacts", maxContacts) }, (_, index) => ({
    name: text(values, `contacts.${index}.name`),
    role: text(values, `contacts.${index}.role`),
    reach: text(values, `contacts.${index}.reach`),
  })).filter(({ name, role, reach }) => name !== "" || role !== "" || reach !== "");
