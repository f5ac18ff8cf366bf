"use server";

import { refresh } from "next/cache";
import { takeOrThrow } from "@/lib/account/action";
import { failure } from "@/lib/account/failure";
import { parseHostPort } from "@/lib/core/host";
import { smtpPort } from "@/lib/core/port";
import type { Control } from "@/lib/core/profile";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { schoolForm } from "@/lib/school/action";
import { withControls } from "@/lib/school/controls";
import { domainOf, mailExchanger } from "@/lib/school/mail-exchanger";
import { changeProfile } from "./change-profile";

const lookups = createRateLimit({ limit: 20, windowMs: 60_000 });
const prefix = "control.";

/** Adds servers to compare with: those that were ticked, and the mail server of a domain that was typed. */
export const addControlsAction = schoolForm({
  run: async ({ scope, user, values }) => {
    const ticked = Object.keys(values).flatMap((name) =>
      name.startsWith(prefix) ? (parseHostPort(name.slice(prefix.length)) ?? []) : [],
    );
    const typed = (values.domain ?? "").trim();
    if (typed !== "") takeOrThrow(lookups, user.userId);
    const named = typed === "" ? null : await mailServerOf(typed);
    if (typed !== "" && named === null) return failure("invalid", {}, { domain: "no-mail-server" });
    const added = named === null ? ticked : [...ticked, named];
    if (added.length === 0) return failure("invalid", {}, { domain: "nothing-chosen" });
    const refused = await changeProfile(scope, values.run ?? "", (profile) => withControls(profile, added));
    if (refused) return refused;
    refresh();
    return { values: {} };
  },
});

async function mailServerOf(typed: string): Promise<Control | null> {
  const domain = domainOf(typed);
  const host = domain === null ? null : await mailExchanger(domain);
  return host === null ? null : { host, port: smtpPort };
}
