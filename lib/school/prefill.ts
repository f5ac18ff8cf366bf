import "server-only";
import { takeOrThrow } from "@/lib/account/action";
import type { UserScope } from "@/lib/account/types";
import { allowedNetworks } from "@/lib/platform/networks";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { planItems } from "@/lib/prober/plan";
import { resolveAll } from "@/lib/prober/resolve";
import { probe } from "@/lib/prober/run";
import type { DialItem } from "@/lib/prober/types";
import type { Values } from "./form";
import { guessMta } from "./greeting";
import { domainOf, mailExchanger } from "./mail-exchanger";

const perUser = createRateLimit({ limit: 20, windowMs: 60_000 });

/** What the mail domain's DNS and the server's own greeting tell, put into fields that are still empty. */
export async function prefillFrom(
  values: Values,
  user: UserScope,
): Promise<{ values: Values; found: boolean }> {
  takeOrThrow(perUser, user.userId);
  const domain = domainOf(values["prefill.domain"] ?? "");
  const host = domain === null ? null : await mailExchanger(domain);
  if (host === null) return { values, found: false };
  const resolutions = await resolveAll([host]);
  const resolution = resolutions.get(host);
  const addresses = resolution?.ok ? resolution.addresses : [];
  const [item] = planItems([{ role: "server", host, port: 25 }], resolutions, allowedNetworks());
  const greeting = item?.kind === "dial" ? await greetingOf(item) : null;
  const found = {
    name: domain ?? "",
    "server.host": host,
    "server.addresses": addresses.join(", "),
    "server.mta": greeting === null ? "" : (guessMta(greeting) ?? ""),
  };
  return { values: fillEmpty(values, found), found: true };
}

const isUnset = (value: string | undefined): boolean =>
  value === undefined || value === "" || value === "other";

const fillEmpty = (values: Values, found: Values): Values => ({
  ...values,
  ...Object.fromEntries(
    Object.entries(found).filter(([name, value]) => value !== "" && isUnset(values[name])),
  ),
});

async function greetingOf(item: DialItem): Promise<string | null> {
  const vantage = {
    id: "prefill",
    kind: "dashboard",
    place: "outside",
    line: null,
    publicAddress: null,
  } as const;
  let greeting: string | null = null;
  await probe([item], {
    vantage,
    patience: { connectMs: 3_000, replyMs: 6_000 },
    signal: AbortSignal.timeout(12_000),
    onSeen: ({ observation }) => {
      greeting = observation.smtp?.greeting ?? null;
    },
  });
  return greeting;
}
