import { classifyAddress, mayDial } from "@/lib/core/address";
import { addressFamily } from "@/lib/core/host";
import { addressRangeSchema } from "@/lib/core/recipe";
import type { Resolution } from "./resolve";
import type { PlanItem, Refusal, Wanted } from "./types";

/** Judges every address a name gave, before anything is dialled; what is dialled later is the judged address itself. */
export function planItems(
  wanted: readonly Wanted[],
  resolutions: ReadonlyMap<string, Resolution>,
  allowed: readonly string[],
): PlanItem[] {
  return wanted.flatMap((endpoint, index) =>
    itemsOf(endpoint, index, resolutions.get(endpoint.host), allowed),
  );
}

function itemsOf(
  endpoint: Wanted,
  index: number,
  resolution: Resolution | undefined,
  allowed: readonly string[],
): PlanItem[] {
  const base = { ...endpoint, id: `${index}.0`, resolved: [] };
  if (resolution === undefined) return [{ ...base, kind: "unresolved", code: "EUNKNOWN", dnsMs: 0 }];
  if (!resolution.ok || resolution.addresses.length === 0)
    return [
      {
        ...base,
        kind: "unresolved",
        code: resolution.ok ? "ENODATA" : resolution.code,
        dnsMs: resolution.dnsMs,
      },
    ];
  const resolved = addressFamily(endpoint.host) === null ? resolution.addresses : [];
  return resolution.addresses.map((address, place) => {
    const item = { ...endpoint, id: `${index}.${place}`, resolved };
    return mayDial(address, allowed)
      ? { ...item, kind: "dial", address }
      : { ...item, kind: "refused", refusal: refusalOf(address) };
  });
}

/** The refusal as a page tells it: an IPv4 address is allowed by its /24, an IPv6 one by its /64. */
export function refusalOf(address: string): Refusal {
  if (classifyAddress(address) === "metadata") return { address, reason: "metadata", range: null };
  const bits = addressFamily(address) === 6 ? 64 : 24;
  const range = addressRangeSchema.safeParse(`${address}/${bits}`);
  return { address, reason: "special", range: range.success ? range.data : null };
}
