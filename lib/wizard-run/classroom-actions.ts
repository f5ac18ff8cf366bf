"use server";

import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { failure, invalid } from "@/lib/account/failure";
import { createClassroomLink } from "@/lib/check/classroom";
import { env } from "@/lib/platform/env";
import { schoolForm } from "@/lib/school/action";
import { isOnlyLocal, publicBase } from "@/lib/share/address";
import { baseField, isBaseUrl } from "@/lib/share/base-field";
import { classroomScript } from "@/lib/wizard/classroom-script";
import { changeWizardRun } from "./mutations";

export type ClassroomText = {
  linkId: string;
  line: string;
  machine: "unix" | "windows";
  text: string;
  expiresAt: string;
  /** Nothing is posted: the result is to be pasted back. */
  isPasteOnly: boolean;
};

const askSchema = z.object({
  line: z.string().min(1, "required").max(64),
  machine: z.enum(["unix", "windows"], { error: "required" }),
  address: baseField.refine((text) => text === "" || text === "paste" || isBaseUrl(text), "base-url"),
});

/** Writes the classroom's script for one line, with a new one-time link in it; the link is shown this once. */
export const classroomTextAction = schoolForm<ClassroomText>({
  run: async ({ scope, values }) => {
    const parsed = askSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    const { line, machine, address } = parsed.data;
    const base = address === "" ? publicBase(env().url, await headers()) : address;
    const isPasteOnly = base === "paste";
    if (!isPasteOnly && address === "" && isOnlyLocal(base))
      return failure("invalid", {}, { address: "needed-address" });
    await changeWizardRun(scope, values.run ?? "", ({ answers }) => ({
      answers: { ...answers, classroom: { line, machine, address: address === "" ? null : address } },
    }));
    const { id: linkId, token, targets, expiresAt } = await createClassroomLink(scope, line);
    const link = isPasteOnly ? null : `${base}/api/classroom/${token}`;
    const text = classroomScript({ endpoints: targets, link, machine, lang: await getLocale() });
    return { extra: { linkId, line, machine, text, expiresAt: expiresAt.toISOString(), isPasteOnly } };
  },
});
