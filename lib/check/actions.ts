"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { failure } from "@/lib/account/failure";
import { longestText } from "@/lib/paste/read-pasted";
import { wishLook } from "@/lib/probe/mutations";
import { ofSchool, schoolAction, schoolForm } from "@/lib/school/action";
import { requireSchool } from "@/lib/school/data";
import { setDashboardPlace } from "@/lib/school/mutations";
import { beginCheck } from "./begin";
import { pasteIn } from "./classroom";
import { linkState } from "./data";
import { readPaste, takePaste } from "./paste";
import { placeOf, requirePlace } from "./place";
import { classroomReaders } from "./readers";
import type { PastedReading } from "./types";

/** Check now: remembers where this Mailpath stands, starts the run and goes to its page. */
export const startCheckAction = schoolForm({
  run: async ({ scope, values }) => {
    if (values.place !== undefined) {
      const { profile } = await requireSchool(scope);
      const place = placeOf(values.place);
      const isKnown = place?.line === null || profile.lines.some(({ id }) => id === place?.line);
      if (place === null || !isKnown) return failure("invalid", {}, { place: "invalid" });
      await setDashboardPlace(scope, place);
    }
    await wishLook(scope);
    const runId = await beginCheck(scope, values.purpose === "verify" ? "verify" : "check");
    redirect(`/schools/${scope.schoolId}/checks/${runId}`);
  },
});

/** The same for a page that stays where it is, such as the wizard: gives the run to follow. */
export const beginCheckAction = schoolAction({
  schema: z.object({ ...ofSchool, purpose: z.enum(["check", "verify"]) }),
  run: async ({ scope, input }) => {
    await wishLook(scope);
    return { runId: await beginCheck(scope, input.purpose) };
  },
});

export const classroomLinkStateAction = schoolAction({
  schema: z.object({ ...ofSchool, linkId: z.string().min(1).max(64) }),
  run: async ({ scope, input }) => ({
    state: await linkState(scope, input.linkId),
  }),
});

export type PasteState = { stored: number } | { reading: PastedReading };

/**
 * What somebody printed or was told elsewhere. A classroom's result is taken over at once; any other text is read and
 * shown first (`step` is then `read`), and kept when the person says so (`take`); `back` gives
 * the text to be changed.
 */
export const pasteForm = schoolForm<PasteState>({
  maxLength: 2 * longestText,
  run: async ({ scope, values }) => {
    const { place = "", text = "" } = values;
    if (values.step === "back") return { values };
    if (text.trim() === "") return failure("invalid", {}, { text: "required" });
    if (values.step === "take")
      return emptied(values, { stored: await takePaste(scope, { place, text, values, now: new Date() }) });
    const where = requirePlace((await requireSchool(scope)).profile, place);
    const stored = await pasteIn(scope, { place: where, body: text, readers: classroomReaders });
    if (stored !== null) return emptied(values, { stored });
    return { values, extra: { reading: (await readPaste(scope, text)).reading } };
  },
});

/** The field is for the next text; the place stays. */
const emptied = ({ place = "" }: Record<string, string>, extra: PasteState) => ({
  values: { place, text: "" },
  extra,
});
