"use server";

import { refresh } from "next/cache";
import { invalid } from "@/lib/account/failure";
import { schoolForm } from "@/lib/school/action";
import { cancelWindow, openIncident, planWindow, updateIncident } from "./mutations";
import { newIncidentSchema, newWindowSchema, updateSchema } from "./schema";

export const openIncidentAction = schoolForm({
  run: async ({ scope, values }) => {
    const parsed = newIncidentSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    await openIncident(scope, parsed.data, new Date());
    refresh();
    return { values: {} };
  },
});

export const updateIncidentAction = schoolForm({
  run: async ({ scope, values }) => {
    const parsed = updateSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    await updateIncident(scope, values.incidentId ?? "", parsed.data, new Date());
    refresh();
    return { values: {} };
  },
});

export const planWindowAction = schoolForm({
  run: async ({ scope, values }) => {
    const parsed = newWindowSchema.safeParse(values);
    if (!parsed.success) return invalid(parsed.error);
    await planWindow(scope, parsed.data);
    refresh();
    return { values: {} };
  },
});

export const cancelWindowAction = schoolForm({
  run: async ({ scope, values }) => {
    await cancelWindow(scope, values.windowId ?? "", new Date());
    refresh();
    return {};
  },
});
