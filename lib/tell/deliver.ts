import { windowsOf } from "@/lib/incident/data";
import { maintenanceEnd } from "@/lib/incident/maintenance";
import { log } from "@/lib/platform/log";
import { allowedNetworks } from "@/lib/platform/networks";
import { resolveBySystem } from "@/lib/smtp/resolve";
import { afterTry } from "./backoff";
import { channels } from "./channels/registry";
import { openChannel, placeOfSchool } from "./data";
import { type Claim, postpone, settle } from "./mutations";
import { failed } from "./outcome";
import type { Net, Outcome } from "./types";
import { wordsFor } from "./words";

const timeoutMs = 15_000;

export const ownNet = (): Net => ({ resolve: resolveBySystem, allowed: allowedNetworks(), timeoutMs });

/** Sends one claimed delivery and writes down how it went. */
export async function deliver(claim: Claim, net: Net): Promise<Outcome | null> {
  const now = new Date();
  const held =
    claim.notice.kind === "test" ? null : maintenanceEnd(await windowsOf(claim.notice.schoolId), now);
  if (held !== null) {
    await postpone(claim, held);
    return null;
  }
  const outcome = await tryOnce(claim, net, now);
  const next = afterTry(claim, outcome, new Date(), Math.random());
  await settle(claim, outcome, next, new Date());
  if (!outcome.ok)
    log().warn({ delivery: claim.id, reason: outcome.reason, status: outcome.status }, "alert not delivered");
  return outcome;
}

async function tryOnce({ id, channelId, notice, giveUpAt }: Claim, net: Net, now: Date): Promise<Outcome> {
  // A channel that was paused for long, a server that was off: yesterday's alarm helps nobody.
  if (now > giveUpAt && notice.kind !== "test") return failed("late", { isFinal: true });
  const channel = await openChannel(channelId);
  if (!channel?.settings) return failed("sealed", { isFinal: true });
  const { kind, locale, settings } = channel;
  const message = wordsFor(notice, locale, await placeOfSchool(notice.schoolId));
  return channels[kind].send(settings, { id, at: now, locale, notice, message }, net);
}
