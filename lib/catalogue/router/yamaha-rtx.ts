import { smtpPort } from "@/lib/core/port";
import type { Block, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { newPorts } from "../new-ports";
import type { PartText, RecipeEntry, RouterEntry } from "../types";
import { unfitForIPv4 } from "./ipv4";
import { routerNames } from "./names";
import { yamahaWords as words } from "./yamaha-words";

const maker = "https://www.rtpro.yamaha.co.jp/RT/manual/vrx/nat/nat_chapter.html";
const example = "https://ictdiary.hatenadiary.jp/entry/2024/09/11/212121";
const sources = [maker, example];

/** Outside ports in the order of their entries; a new rule for 25 comes last. */
const ports = (params: RecipeParams) => [...newPorts(params), ...(params.keep25 === "add" ? [smtpPort] : [])];

const entries = (params: RecipeParams) =>
  ports(params).map((port, index) => ({ port, number: (params.entryNumber ?? 1) + index }));

const stem = (params: RecipeParams) => `nat descriptor masquerade static ${params.natDescriptor}`;

const inner = (port: number) => (port === smtpPort ? "25" : `${port}=25`);

const translation = (params: RecipeParams) =>
  entries(params)
    .map(({ port, number }) => `${stem(params)} ${number} ${params.serverLanAddress} tcp ${inner(port)}`)
    .join("\n");

function filterBlocks({ params, lang }: PartText): Block[] {
  if (params.keep25 !== "add") return [note(words.existingFilter, lang)];
  if (params.filterNumber === undefined) return [note(words.newFilter, lang)];
  const line = `ip filter ${params.filterNumber} pass * ${params.serverLanAddress} tcp * 25`;
  return [command(line, words.added, lang), note(words.newFilter, lang)];
}

function changeBlocks(text: PartText): Block[] {
  const { params, lang } = text;
  if (params.allowFrom) return [note(words.noSource, lang)];
  return [
    note(words.atOnce, lang),
    note(words.form, lang),
    command(translation(params), words.added, lang),
    ...filterBlocks(text),
    note(words.hairpin, lang),
  ];
}

/** Where nothing was added nothing may be taken away: the number could be an entry of the school's. */
function undoBlocks({ params, lang }: PartText): Block[] {
  if (params.allowFrom) return [note(words.noSource, lang)];
  const hasFilter = params.keep25 === "add" && params.filterNumber !== undefined;
  return [...(hasFilter ? [note(words.listFirst, lang)] : []), command(undoText(params), words.undone, lang)];
}

const undoText = (params: RecipeParams) =>
  [
    ...entries(params).map(({ number }) => `no ${stem(params)} ${number}`),
    ...(params.keep25 === "add" && params.filterNumber !== undefined
      ? [`no ip filter ${params.filterNumber}`]
      : []),
  ].join("\n");

const numbers = ["natDescriptor", "entryNumber"] as const;

const routerNat: RecipeEntry = {
  remedy: "router-nat",
  platform: "yamaha-rtx",
  name: routerNames["yamaha-rtx"],
  shell: "vendor",
  takes: ["port", "ports", "keep25", "allowFrom", "filterNumber"],
  unfit: unfitForIPv4,
  parts: [
    {
      id: "before",
      verified: "documented",
      sources,
      blocks: ({ lang }) => [command("show config", words.config, lang)],
    },
    {
      id: "backup",
      verified: "documented",
      sources,
      blocks: ({ lang }) => [command("show config", null, lang), note(words.keep, lang)],
    },
    {
      id: "change",
      verified: "documented",
      by: "others",
      sources,
      needs: ["serverLanAddress", ...numbers],
      blocks: changeBlocks,
    },
    { id: "verify", verified: "unverified", sources: [], notes: () => [words.verify] },
    {
      id: "save",
      verified: "documented",
      sources,
      blocks: ({ lang }) => [command("save", words.saved, lang)],
    },
    {
      id: "undo",
      verified: "documented",
      sources,
      needs: numbers,
      blocks: undoBlocks,
    },
  ],
};

const hairpin: RecipeEntry = {
  remedy: "hairpin",
  platform: "yamaha-rtx",
  name: routerNames["yamaha-rtx"],
  shell: "vendor",
  takes: [],
  parts: [{ id: "change", verified: "unverified", sources: [], notes: () => [words.hairpin] }],
};

export const yamahaRtx: RouterEntry = {
  id: "yamaha-rtx",
  name: routerNames["yamaha-rtx"],
  capabilities: {
    translatesPort: "yes",
    twoToOne: "unknown",
    filterSees: "post-nat",
    clientIpKept: "yes",
    sourceRestriction: "no",
    hairpin: "model-dependent",
  },
  sources: [
    { url: maker, year: null },
    { url: example, year: 2024 },
  ],
  recipes: [routerNat, hairpin],
};
