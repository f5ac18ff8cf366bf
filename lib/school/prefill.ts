import "server-only";
import { Resolver } from "node:dns/promises";
import { takeOrThrow } from "@/lib/account/action";
import type { UserScope } from "@/lib/account/types";
import { parseHost } from "@/lib/core/host";
import { allowedNetworks } from "@/lib/platform/networks";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { planItems } from "@/lib/prober/plan";
import { resolveAll } from "@/lib/prober/resolve";
import { probe } from "@/lib/prober/run";
import type { DialItem } from "@/lib/prober/types";
import type { Values } from "./form";
import { guessMta } from "./greeting";

const perUser = createRateLimit({ limit: 20, windowMs: 60_000 });
const dnsTimeoutMs = 4_000;

/** What the mail domain's DNS and the server's own greeting tell, put into fields that are still empty. */
export async function prefillFrom(
  values: Values,
  user: UserScope,
): Promise<{ values: Values; found: boolean }> {
  takeOrThrow(perUser, user.userId);
  const domain = parseHost((values["prefill.domain"] ?? "").replace(/^.*@/, ""));
  const host = domain === null ? null : await mailHost(domain);
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

/** The most preferred mail exchanger; a domain without any is its own (RFC 5321 section 5.1). */
async function mailHost(domain: string): Promise<string | null> {
  const resolver = new Resolver({ timeout: dnsTimeoutMs, tries: 1 });
  const records = await resolver.resolveMx(domain).catch(() => []);
  const [first] = records.sort((left, right) => left.priority - right.priority);
  if (first) return parseHost(first.exchange);
  const resolution = (await resolveAll([domain])).get(domain);
  return resolution?.ok && resolution.addresses.length > 0 ? domain : null;
}

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
