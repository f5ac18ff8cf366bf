import { isImplicitTlsPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts, unfitNewPorts } from "../new-ports";
import type { MtaEntry } from "../types";
import { elsewhereWords } from "./elsewhere-words";
import { hmailserverWords as words } from "./hmailserver-words";
import { mtaNames } from "./names";
import { documentedMenu, unproven } from "./parts";

const wiki = "https://github.com/Progressiverobot/hmailserver/wiki/Ports-Reference";
const pages = [wiki];

const rows = (params: RecipeParams) =>
  newPorts(params).map((port) => words.row(port, isImplicitTlsPort(port)));

export const hmailserver: MtaEntry = {
  id: "hmailserver",
  name: mtaNames.hmailserver,
  followsServices: { listener: false, outgoing: false },
  sources: [{ url: wiki, year: 2026 }],
  recipes: [
    {
      remedy: "mta-port",
      platform: "hmailserver",
      name: mtaNames.hmailserver,
      shell: null,
      takes: ["port", "ports"],
      unfit: unfitNewPorts,
      parts: [
        documentedMenu("before", pages, () => [words.where, words.defaults]),
        unproven("backup", () => [words.backup]),
        documentedMenu("change", pages, (params) => [...rows(params), words.keep25]),
        unproven("apply", () => [words.restart, elsewhereWords.outgoing25]),
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
