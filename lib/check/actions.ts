"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { userAction, userForm } from "@/lib/account/action";
import { failure } from "@/lib/account/failure";
import { wishLook } from "@/lib/probe/mutations";
import { requireSchool } from "@/lib/school/data";
import { grantSchool } from "@/lib/school/loaders";
import { setDashboardPlace } from "@/lib/school/mutations";
import { type DashboardPlace, dashboardPlaces } from "@/lib/school/types";
import { beginCheck } from "./begin";
import { createClassroomLink, pasteIn } from "./classroom";
import { linkState } from "./data";
import { classroomReaders } from "./readers";
import { resultLimit } from "./schema";

/** `place` as one field: `outside`, `server-lan`, `server`, or `line:ID`. */
function placeOf(value: string): DashboardPlace | null {
  const [kind = "", line = null] = value.split(":");
  const place = dashboardPlaces.find((known) => known === kind);
  if (place === undefined || (place === "line") !== (line !== null)) return null;
  return { place, line };
}

/** Check now: remembers where this Mailpath stands, starts the run and goes to its page. */
export const startCheckAction = userForm({
  run: async ({ user, values }) => {
    const scope = await grantSchool(user, values.schoolId ?? "");
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

const ofSchool = { schoolId: z.string().min(1).max(64) };

/** The same for a page that stays where it is, such as the wizard: gives the run to follow. */
export const beginCheckAction = userAction({
  schema: z.object({ ...ofSchool, purpose: z.enum(["check", "verify"]) }),
  run: async ({ user, input }) => {
    const scope = await grantSchool(user, input.schoolId);
    await wishLook(scope);
    return { runId: await beginCheck(scope, input.purpose) };
  },
});

/** A one-time link for a classroom; its token is shown this once. */
export const createClassroomLinkAction = userAction({
  schema: z.object({ ...ofSchool, lineId: z.string().min(1).max(64) }),
  run: async ({ user, input }) => createClassroomLink(await grantSchool(user, input.schoolId), input.lineId),
});

export const classroomLinkStateAction = userAction({
  schema: z.object({ ...ofSchool, linkId: z.string().min(1).max(64) }),
  run: async ({ user, input }) => ({
    state: await linkState(await grantSchool(user, input.schoolId), input.linkId),
  }),
});

/** What a classroom printed, pasted back by hand. */
export const pasteClassroomForm = userForm<{ stored: number }>({
  maxLength: 2 * resultLimit,
  run: async ({ user, values }) => {
    const scope = await grantSchool(user, values.schoolId ?? "");
    const stored = await pasteIn(scope, {
      lineId: values.lineId ?? "",
      body: values.result ?? "",
      readers: classroomReaders,
    });
    return { values: { ...values, result: "" }, extra: { stored } };
  },
});
