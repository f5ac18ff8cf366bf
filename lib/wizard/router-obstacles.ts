import { type RouterObstacle, routerCapabilities, ruledOutByRouter } from "@/lib/catalogue/capability";
import type { RemedyKind } from "@/lib/core/diagnosis";
import type { Profile } from "@/lib/core/profile";
import { platformFor } from "./recipe-params";

/** Why the router on the server's line stands against a way out; empty where nothing is known against it. */
export function routerObstacles(profile: Profile, kind: RemedyKind, port: number): RouterObstacle[] {
  const router = platformFor(profile, "router-nat");
  const capabilities = router === null ? null : routerCapabilities(router);
  if (capabilities === null) return [];
  const limited = Boolean(profile.recipeParams.allowFrom);
  return (
    ruledOutByRouter(capabilities, { port, limited }).find(({ remedy }) => remedy === kind)?.because ?? []
  );
}
