import { maxLines, type Values } from "./form";
import { countOf, maxContacts } from "./form-fields";

const lists = { lines: maxLines, contacts: maxContacts } as const;
type List = keyof typeof lists;

/** A form with a row more or less (`add-lines`, `remove-lines.2`), or null where the button means something else. */
export function changeRows(values: Values, intent: string): Values | null {
  const add = /^add-(lines|contacts)$/.exec(intent)?.[1] as List | undefined;
  if (add) return addRow(values, add);
  const [, list, index] = /^remove-(lines|contacts)\.(\d{1,3})$/.exec(intent) ?? [];
  return list && index ? removeRow(values, list as List, Number(index)) : null;
}

function addRow(values: Values, list: List): Values {
  const count = countOf(values, list, lists[list]);
  return { ...values, [`${list}.count`]: String(Math.min(count + 1, lists[list])) };
}

function removeRow(values: Values, list: List, removed: number): Values {
  const count = countOf(values, list, lists[list]);
  if (removed >= count) return values;
  const moved = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    const [, index, field] = new RegExp(`^${list}\\.(\\d+)\\.(.+)$`).exec(name) ?? [];
    if (index === undefined || field === undefined) return [[name, value]];
    if (Number(index) === removed) return [];
    return [[`${list}.${Number(index) > removed ? Number(index) - 1 : index}.${field}`, value]];
  });
  return { ...Object.fromEntries(moved), [`${list}.count`]: String(count - 1) };
}
