import type { Words } from "@/lib/core/locale";
import type { PartId, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { unfitNewPorts } from "../new-ports";
import { armScript, disarmScript } from "../shell/timer";
import type { PlatformId, RecipeEntry } from "../types";
import { mtaRecipe, type Script } from "./mta-recipe";
import { verifyScript } from "./port-scripts";
import { portWords as words } from "./words";

export type PortRecipe = {
  platform: PlatformId;
  name: Words;
  before: Words;
  sources: readonly string[];
  /** Under which the change keeps what it needs between its parts. */
  state: string;
  scripts: Readonly<
    Record<"detect" | "before" | "backup" | "change" | "check" | "apply" | "save", Script> & {
      /** The same whatever the values: the timer carries it with it. */
      undo: string;
    }
  >;
  documentedOnly?: readonly PartId[];
  notes?: { before?: readonly Words[]; apply?: readonly Words[]; save?: readonly Words[] };
};

/** A certificate without its key, or 25 as the new port, cannot be written down. */
const unfit = (params: RecipeParams): RecipeParamName[] => [
  ...(params.tlsCertificate !== undefined && params.tlsKey === undefined ? (["tlsKey"] as const) : []),
  ...(params.tlsKey !== undefined && params.tlsCertificate === undefined
    ? (["tlsCertificate"] as const)
    : []),
  ...unfitNewPorts(params),
];

/** `mta-port` in the parts that every mail server has; what differs is the text. */
export function portRecipe(recipe: PortRecipe): RecipeEntry {
  const { platform, name, before, sources, state, notes, documentedOnly } = recipe;
  const scripts = {
    ...recipe.scripts,
    arm: armScript(state, recipe.scripts.undo),
    verify: verifyScript,
    disarm: disarmScript(state),
  };
  const part = (id: keyof typeof scripts) => ({
    text: scripts[id],
    expect: id === "before" ? before : words[id],
    needs: [],
  });
  return mtaRecipe({
    remedy: "mta-port",
    platform,
    name,
    sources,
    takes: ["port", "ports", "tlsCertificate", "tlsKey"],
    unfit,
    ...(documentedOnly === undefined ? {} : { documentedOnly }),
    parts: {
      detect: part("detect"),
      before: { ...part("before"), before: [words.neverServices, ...(notes?.before ?? [])] },
      backup: part("backup"),
      change: { ...part("change"), before: [words.allowFrom] },
      check: part("check"),
      arm: part("arm"),
      apply: { ...part("apply"), before: notes?.apply ?? [] },
      verify: { ...part("verify"), after: [words.mailprograms] },
      disarm: part("disarm"),
      save: { ...part("save"), before: notes?.save ?? [] },
      undo: part("undo"),
    },
  });
}
