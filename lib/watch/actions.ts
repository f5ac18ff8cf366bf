"use server";

import { refresh } from "next/cache";
import { invalid } from "@/lib/account/failure";
import { schoolForm } from "@/lib/school/action";
import { acceptState, setSchedule } from "./mutations/schedule";
import { everyMinutesSchema } from "./schema";

/** How often the school is looked at. */
export const setScheduleAction = schoolForm({
  run: async ({ scope, values }) => {
    const parsed = everyMinutesSchema.safeParse(values.everyMinutes);
    if (!parsed.success) return invalid(parsed.error);
    await setSchedule(scope, parsed.data, new Date());
    refresh();
    return {};
  },
});

/** "This is how it should be": what does not answer now is no trouble from now on. */
export const acceptStateAction = schoolForm({
  run: async ({ scope }) => {
    await acceptState(scope);
    refresh();
    return {};
  },
});
