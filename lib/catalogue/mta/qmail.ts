import { isImplicitTlsPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts, unfitNewPorts } from "../new-ports";
import type { MtaEntry } from "../types";
import { elsewhereWords } from "./elsewhere-words";
import { mtaNames } from "./names";
import { unproven } from "./parts";
import { qmailWords as words } from "./qmail-words";

const servers = "https://www.fehcom.de/sqmail/sqmaildoc_03.html";

const services = (params: RecipeParams) =>
  newPorts(params).map((port) => words.service(port, isImplicitTlsPort(port)));

/** qmail-remote sends to 25 whatever the services file says; only smtproutes names another port. */
export const qmail: MtaEntry = {
  id: "qmail",
  name: mtaNames.qmail,
  followsServices: { listener: true, outgoing: false },
  sources: [{ url: servers, year: null }],
  recipes: [
    {
      remedy: "mta-port",
      platform: "qmail",
      name: mtaNames.qmail,
      shell: null,
      takes: ["port", "ports"],
      unfit: unfitNewPorts,
      parts: [
        unproven("before", () => [words.router, words.build, words.look], [servers]),
        unproven("backup", () => [words.backup]),
        unproven("change", (params) => [...services(params), words.numbers, words.relayClient], [servers]),
        unproven("apply", () => [words.link]),
        unproven("verify", (params) => [
          elsewhereWords.verify(newPorts(params)),
          elsewhereWords.noStranger,
          words.queue,
        ]),
        unproven("undo", () => [words.undo]),
      ],
    },
  ],
};
