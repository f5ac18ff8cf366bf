import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { PartId, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import type { PlatformId, ProvenPart, RecipeEntry } from "../types";
import { portWords as words } from "./words";

export type PortScripts = {
  detect: string;
  before: string;
  backup: string;
  change(params: RecipeParams): string;
  check(params: RecipeParams): string;
  arm: string;
  apply(params: RecipeParams): string;
  verify(params: RecipeParams): string;
  disarm: string;
  save: string;
  undo: string;
};

type Notes = { before?: readonly Words[]; change?: readonly Words[]; save?: readonly Words[] };

export type PortRecipe = {
  platform: PlatformId;
  name: Words;
  before: Words;
  sources: readonly string[];
  scripts: PortScripts;
  takes?: readonly RecipeParamName[];
  notes?: Notes;
};

/** A certificate without its key, or 25 as the new port, cannot be written down. */
const unfit = (params: RecipeParams): RecipeParamName[] => [
  ...(params.tlsCertificate !== undefined && params.tlsKey === undefined ? (["tlsKey"] as const) : []),
  ...(params.tlsKey !== undefined && params.tlsCertificate === undefined
    ? (["tlsCertificate"] as const)
    : []),
  ...(params.port === smtpPort ? (["port"] as const) : []),
];

const order: readonly PartId[] = [
  ...(["detect", "before", "backup", "change", "check", "arm", "apply"] as const),
  ...(["verify", "disarm", "save", "undo"] as const),
];

/** `mta-port` in the parts that every mail server has; what differs is the text. */
export function portRecipe({
  platform,
  name,
  before,
  sources,
  scripts,
  takes,
  notes,
}: PortRecipe): RecipeEntry {
  const expect = { ...words, before };
  const part = (id: keyof PortScripts): ProvenPart => ({
    id,
    verified: "tested",
    sources,
    needs: [],
    blocks: ({ params, lang }) => {
      const script = scripts[id];
      const extra = id === "before" || id === "change" || id === "save" ? (notes?.[id] ?? []) : [];
      const limits = id === "change" && params.allowFrom ? [words.allowFrom] : [];
      return [
        ...[...(id === "before" ? [words.neverServices] : []), ...extra, ...limits].map((text) =>
          note(text, lang),
        ),
        command(typeof script === "string" ? script : script(params), expect[id], lang),
        ...(id === "verify" ? [note(words.mailprograms, lang)] : []),
      ];
    },
  });
  return {
    remedy: "mta-port",
    platform,
    name,
    shell: "sh",
    takes: ["port", "ports", "tlsCertificate", "tlsKey", ...(takes ?? [])],
    unfit,
    parts: order.map((id) => part(id)),
  };
}
