import { isImplicitTlsPort, submissionPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts, unfitNewPorts } from "../new-ports";
import type { MtaEntry } from "../types";
import { elsewhereWords } from "./elsewhere-words";
import { mdaemonWords as words } from "./mdaemon-words";
import { mtaNames } from "./names";
import { unproven } from "./parts";

const servers = "https://help.mdaemon.com/MDaemon/jp/default-domain-and-servers_servers.html";
const delivery = "https://help.mdaemon.com/MDaemon/jp/default-domain-and-servers_delivery.html";

/** One field for each kind of port, and no free list: what fits none of them cannot be opened here. */
const fields = (params: RecipeParams) =>
  newPorts(params).map((port) => {
    if (isImplicitTlsPort(port)) return words.tlsField(port);
    return port === submissionPort ? words.msaField(port) : words.otherPort(port);
  });

export const mdaemon: MtaEntry = {
  id: "mdaemon",
  name: mtaNames.mdaemon,
  followsServices: { listener: false, outgoing: false },
  sources: [servers, delivery].map((url) => ({ url, year: null })),
  recipes: [
    {
      remedy: "mta-port",
      platform: "mdaemon",
      name: mtaNames.mdaemon,
      shell: null,
      takes: ["port", "ports"],
      unfit: unfitNewPorts,
      parts: [
        unproven("before", () => [words.where, words.defaults], [servers]),
        unproven("backup", () => [words.backup]),
        unproven("change", (params) => [...fields(params), words.outbound], [servers]),
        unproven("apply", () => [words.bind]),
        unproven(
          "verify",
          (params) => [elsewhereWords.verify(newPorts(params)), elsewhereWords.noStranger, words.delivery],
          [delivery],
        ),
        unproven("undo", () => [words.undo]),
      ],
    },
  ],
};
