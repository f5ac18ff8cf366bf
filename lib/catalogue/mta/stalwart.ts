import { isImplicitTlsPort } from "@/lib/core/port";
import type { Block, RecipeParams } from "@/lib/core/recipe";
import { menu, note } from "../blocks";
import { newPorts, unfitNewPorts } from "../new-ports";
import type { MtaEntry } from "../types";
import { elsewhereWords } from "./elsewhere-words";
import { mtaNames } from "./names";
import { documented, documentedMenu, unproven } from "./parts";
import { stalwartWords as words } from "./stalwart-words";

const manual = "https://www.stalw.art/docs/server/listener/";
const older =
  "https://github.com/stalwartlabs/website/blob/7f731b3c793bb3390e9a6e4efc789ef629c62abc/docs/server/listener.md";
const pages = [manual, older];

const table = (port: number) =>
  [
    `[server.listener."mailpath-${port}"]`,
    `bind = ["[::]:${port}"]`,
    'protocol = "smtp"',
    ...(isImplicitTlsPort(port) ? ["tls.implicit = true"] : []),
  ].join("\n");

const inTheFile = (params: RecipeParams): Block => ({
  kind: "file",
  text: newPorts(params).map(table).join("\n\n"),
  expect: null,
});

export const stalwart: MtaEntry = {
  id: "stalwart",
  name: mtaNames.stalwart,
  followsServices: { listener: false, outgoing: false },
  sources: pages.map((url) => ({ url, year: null })),
  recipes: [
    {
      remedy: "mta-port",
      platform: "stalwart",
      name: mtaNames.stalwart,
      shell: null,
      takes: ["port", "ports"],
      unfit: unfitNewPorts,
      parts: [
        documentedMenu("before", pages, () => [words.where, words.defaults]),
        unproven("backup", () => [words.backup]),
        documented("change", pages, ({ params, lang }) => [
          ...newPorts(params).map((port) => menu(words.listener(port, isImplicitTlsPort(port)), lang)),
          note(words.older, lang),
          inTheFile(params),
          note(words.keep25, lang),
        ]),
        unproven("apply", () => [words.restart]),
        unproven("verify", (params) => [
          elsewhereWords.verify(newPorts(params)),
          words.login,
          elsewhereWords.noStranger,
        ]),
        unproven("save", () => [words.save]),
        documentedMenu("undo", pages, (params) => [words.undo(newPorts(params))]),
      ],
    },
  ],
};
