"use client";

import { createContext, use } from "react";
import type { Values } from "@/lib/school/form";
import type { Choices } from "./choices";

type Scope = { values: Values; error: (name: string) => string | undefined; choices: Choices };

const ScopeContext = createContext<Scope | null>(null);

/** What every part of the school form needs: typed values, problems by field, and what the catalogue offers. */
export const FormScope = ScopeContext.Provider;

export function useFormScope(): Scope {
  const scope = use(ScopeContext);
  if (scope === null) throw new Error("a part of the school form stands outside it");
  return scope;
}

/** Name, value and problem of one field. */
export function useField() {
  const { values, error } = useFormScope();
  return (name: string) => ({ name, defaultValue: values[name] ?? "", error: error(name) });
}
