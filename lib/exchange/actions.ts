"use server";

import { createHash } from "node:crypto";
import { refresh } from "next/cache";
import { everywhereForm } from "@/lib/account/action";
import { failure } from "@/lib/account/failure";
import { AppError } from "@/lib/core/error";
import { formLimitBytes } from "@/lib/core/form-limit";
import { knownSchools } from "./data";
import { applyPlan } from "./mutations";
import { planOf, readFile } from "./plan";
import type { Known, PlanItem, Preview, PreviewRow } from "./types";

export type ExchangeState = { preview: Preview } | { done: { added: number; changed: number } };

/** Of what was shown: the text, and the schools it was compared with. */
const fingerprintOf = (text: string, known: readonly Known[]): string =>
  createHash("sha256")
    .update(JSON.stringify([text.replace(/\r\n/g, "\n"), known.map(({ id, version }) => [id, version])]))
    .digest("hex");

const rowOf = (item: PlanItem): PreviewRow[] => {
  const { row, profile } = item;
  if (item.kind === "same") return [];
  return item.kind === "new"
    ? [{ row, name: profile.name, kind: "new", isNamesake: item.isNamesake }]
    : [{ row, name: profile.name, kind: "change", sections: item.sections }];
};

const isStaleConflict = (error: unknown): boolean => error instanceof AppError && error.code === "conflict";

/** A look at what would change; then, when the person says so and nothing has moved, all of it at once. */
export const exchangeAction = everywhereForm<ExchangeState>({
  right: "edit",
  maxLength: formLimitBytes,
  run: async ({ user, values }) => {
    const text = values.file || values.text || "";
    if (text.trim() === "") return failure("invalid", {}, { text: "required" });
    const known = await knownSchools(user, "edit");
    const byId = new Map(known.map((school) => [school.id, school]));
    const read = readFile(text, byId);
    const plan = read.problems.length > 0 ? [] : planOf(read, byId);
    const fingerprint = fingerprintOf(text, known);
    const wants = values.intent === "apply" && read.problems.length === 0;
    const show = (isStale: boolean) => ({
      values: { text },
      extra: {
        preview: {
          problems: read.problems.slice(0, 200),
          rows: plan.flatMap(rowOf),
          same: plan.filter(({ kind }) => kind === "same").length,
          fingerprint,
          isStale,
        },
      },
    });
    if (!wants) return show(false);
    if (values.fingerprint !== fingerprint) return show(true);
    try {
      const done = await applyPlan(user, plan);
      refresh();
      return { values: { text: "" }, extra: { done } };
    } catch (error) {
      if (isStaleConflict(error)) return show(true);
      throw error;
    }
  },
});
