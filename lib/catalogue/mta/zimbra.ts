import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts, unfitNewPorts } from "../new-ports";
import type { MtaEntry } from "../types";
import { elsewhereWords } from "./elsewhere-words";
import { mtaNames } from "./names";
import { unproven } from "./parts";
import { zimbraWords as words } from "./zimbra-words";

const guide = "https://github.com/Zimbra/adminguide/blob/HEAD/mta.adoc";
const verify = (params: RecipeParams) => [elsewhereWords.verify(newPorts(params)), elsewhereWords.noStranger];

export const zimbra: MtaEntry = {
  id: "zimbra",
  name: mtaNames.zimbra,
  followsServices: { listener: false, outgoing: false },
  sources: [{ url: guide, year: null }],
  recipes: [
    {
      remedy: "mta-port",
      platform: "zimbra",
      name: mtaNames.zimbra,
      shell: null,
      takes: ["port", "ports"],
      unfit: unfitNewPorts,
      parts: [
        unproven("before", () => [words.rewritten, words.defaults], [guide]),
        unproven("backup", () => [words.backup]),
        unproven("change", (params) => [words.template(newPorts(params)), elsewhereWords.outgoing25]),
        unproven("apply", () => [words.restart]),
        unproven("verify", verify),
        unproven("save", () => [words.upgrade]),
        unproven("undo", () => [words.undo]),
      ],
    },
  ],
};
