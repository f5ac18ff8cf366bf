import { isImplicitTlsPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts, unfitNewPorts } from "../new-ports";
import type { MtaEntry, ProvenPart } from "../types";
import { elsewhereWords } from "./elsewhere-words";
import { hmailserverWords as words } from "./hmailserver-words";
import { mtaNames } from "./names";
import { documentedMenu, unproven } from "./parts";

const wiki = "https://github.com/Progressiverobot/hmailserver/wiki/Ports-Reference";
const pages = [wiki];

/** The pages are those of a later fork. */
const fork = (part: ProvenPart): ProvenPart => ({ ...part, by: "others" });

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
        fork(documentedMenu("before", pages, () => [words.where, words.defaults])),
        unproven("backup", () => [words.backup]),
        fork(documentedMenu("change", pages, (params) => [...rows(params), words.keep25])),
        unproven("apply", () => [words.restart, elsewhereWords.outgoing25]),
        unproven("verify", (params) => [
          elsewhereWords.verify(newPorts(params)),
          words.login,
          elsewhereWords.noStranger,
        ]),
        unproven("save", () => [words.save]),
        fork(documentedMenu("undo", pages, (params) => [words.undo(newPorts(params))])),
      ],
    },
  ],
};
