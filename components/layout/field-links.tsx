"use client";

import { type RefObject, useEffect, useState } from "react";
import { fieldId } from "@/components/ui/field";

type FieldLink = { id: string; label: string };

/** The fields that need another look, by the names that stand over them, each a link to it. */
export function FieldLinks({
  names,
  near,
}: {
  names: readonly string[];
  near: RefObject<HTMLElement | null>;
}) {
  const [links, setLinks] = useState<FieldLink[]>([]);
  const key = names.join(" ");
  useEffect(() => {
    const form = near.current?.closest("form") ?? document;
    const found = key.split(" ").flatMap((name) => {
      const field = form.querySelector<HTMLInputElement>(`[id="${fieldId(name)}"]`);
      const label = field?.labels?.[0]?.textContent?.trim();
      return field && label ? [{ id: field.id, label }] : [];
    });
    setLinks(found);
  }, [key, near]);
  if (links.length === 0) return null;
  return (
    <ul className="list-disc space-y-1 pl-5">
      {links.map(({ id, label }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="underline underline-offset-4"
            onClick={() => document.getElementById(id)?.focus()}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
