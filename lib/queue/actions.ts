"use server";

import { redirect } from "next/navigation";
import { failure } from "@/lib/account/failure";
import { maskText } from "@/lib/diagnosis/reports/mask";
import { schoolForm } from "@/lib/school/action";
import { joinReading, readFor } from "./join";
import { dropReport, keepReport } from "./mutations";
import { longestReport } from "./schema";
import type { JoinedReading } from "./types";

/** Reads what was pasted and shows it; keeps the reading only where the person ticked so. */
export const readQueueForm = schoolForm<JoinedReading>({
  maxLength: 2 * longestReport,
  run: async ({ scope, values }) => {
    const { text = "" } = values;
    if (text.trim() === "") return failure("invalid", {}, { text: "required" });
    const reading = await readFor(scope, text, new Date());
    if (values.keep !== undefined) {
      await keepReport(scope, reading);
      redirect(`/schools/${scope.schoolId}/queue`);
    }
    return { values: { text: maskText(text) }, extra: await joinReading(scope, reading) };
  },
});

export const dropReportAction = schoolForm({
  run: async ({ scope }) => {
    await dropReport(scope);
    redirect(`/schools/${scope.schoolId}/queue`);
  },
});
