import { isKnownRouter } from "@/lib/core/catalogue-ids";
import type { RemedyKind } from "@/lib/core/diagnosis";
import { isImplicitTlsPort } from "@/lib/core/port";
import { routers } from "./router/index";
import type { RouterCapabilities } from "./types";

/** Why a router stands against a remedy: the words are picked by the reader's language elsewhere. */
export type RouterObstacle =
  | "router-cannot-translate-port"
  | "router-hides-clients"
  | "router-cannot-limit-source"
  | "router-cannot-hairpin"
  | "implicit-tls-needs-listener";

/** What is known of a router; null where the catalogue has no entry for it, which forbids nothing. */
export const routerCapabilities = (id: string): RouterCapabilities | null =>
  (isKnownRouter(id) && routers.find((router) => router.id === id)?.capabilities) || null;

export type WantedForward = { port: number; limited: boolean };

/** Remedies that a router of these abilities rules out, each with its reasons; unknown abilities rule out nothing. */
export function ruledOutByRouter(
  capabilities: RouterCapabilities,
  wanted: WantedForward,
): { remedy: RemedyKind; because: RouterObstacle[] }[] {
  const nat: [RouterObstacle, boolean][] = [
    ["router-cannot-translate-port", capabilities.translatesPort === "no"],
    ["router-hides-clients", capabilities.clientIpKept === "no"],
    ["router-cannot-limit-source", wanted.limited && capabilities.sourceRestriction === "no"],
    ["implicit-tls-needs-listener", isImplicitTlsPort(wanted.port)],
  ];
  const forward: [RouterObstacle, boolean][] = [["router-hides-clients", capabilities.clientIpKept === "no"]];
  const hairpin: [RouterObstacle, boolean][] = [["router-cannot-hairpin", capabilities.hairpin === "no"]];
  const reasons = (list: [RouterObstacle, boolean][]) =>
    list.filter(([, holds]) => holds).map(([code]) => code);
  return [
    { remedy: "router-nat" as const, because: reasons(nat) },
    { remedy: "fix-forward" as const, because: reasons(forward) },
    { remedy: "hairpin" as const, because: reasons(hairpin) },
  ].filter(({ because }) => because.length > 0);
}
