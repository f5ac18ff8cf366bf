import { addressFamily } from "@/lib/core/host";
import { submissionPort } from "@/lib/core/port";
import type { PartId, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import type { PlatformId, RecipeEntry } from "../types";
import { mtaRecipe, type Script } from "./mta-recipe";
import { mtaNames } from "./names";
import { relayWords as words } from "./relay-words";

/** Host and port of the provider's server; the port that providers name most is the one for mail programs. */
export type Relay = { host: string; port: number };

export const relayOf = ({ relayHost = "", relayPort = submissionPort }: RecipeParams): Relay => ({
  host: relayHost,
  port: relayPort,
});

type RelayPart = "detect" | "before" | "backup" | "change" | "check" | "apply" | "verify" | "save" | "undo";

export type RelayRecipe = {
  platform: Extract<PlatformId, "postfix" | "exim" | "sendmail-m4" | "sendmail-cf-hand" | "sendmail-cf-tool">;
  sources: readonly string[];
  /** Ports that this program cannot hand mail to. */
  cannot?(port: number): boolean;
  scripts: Readonly<Record<RelayPart, Script>>;
};

const asking: readonly PartId[] = ["change", "check", "apply"];

/** `relay-through-provider`: everything for the outside goes to the provider's server, with a login and TLS. */
export function relayRecipe({ platform, sources, cannot, scripts }: RelayRecipe): RecipeEntry {
  const part = (id: RelayPart) => ({
    text: scripts[id],
    expect: words[id],
    needs: asking.includes(id) ? (["relayHost"] as const) : [],
  });
  return mtaRecipe({
    remedy: "relay-through-provider",
    platform,
    name: mtaNames[platform],
    sources,
    takes: ["relayHost", "relayPort"],
    unfit: ({ relayHost, relayPort }): RecipeParamName[] => [
      ...(relayHost !== undefined && addressFamily(relayHost) === 6 ? (["relayHost"] as const) : []),
      ...(relayPort !== undefined && cannot?.(relayPort) ? (["relayPort"] as const) : []),
    ],
    parts: {
      detect: part("detect"),
      before: part("before"),
      backup: part("backup"),
      change: { ...part("change"), before: [words.agreed], after: [words.fillIn] },
      check: part("check"),
      apply: part("apply"),
      verify: part("verify"),
      save: part("save"),
      undo: part("undo"),
    },
  });
}
