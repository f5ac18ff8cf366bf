import type { RecipeParams } from "@/lib/core/recipe";
import type { Machine } from "../machine";
import type { Layer } from "../places";

export type MtaSettings = { host: string; domain: string; auth: boolean; trusted: readonly string[] };

/** One mail server software as the school's server runs it. */
export type Mta = {
  layers: readonly Layer[];
  install(machine: Machine, settings: MtaSettings): Promise<void>;
  start(machine: Machine): Promise<unknown>;
  stop(machine: Machine): Promise<unknown>;
  /** The queue as that software prints it. */
  mailq: string;
  /** Tries every queued message now. */
  flush: string;
  log: string;
  /** What its recipes change; undo must bring these back byte for byte. */
  files: readonly string[];
  params: RecipeParams;
};
