import { backupFiles } from "../shell/files";
import type { MtaEntry } from "../types";
import { undoOutgoingPort } from "./exim-outgoing";
import * as port from "./exim-port";
import { relayThroughProvider } from "./exim-relay";
import { eximWords as words } from "./exim-words";
import { mtaNames } from "./names";
import { portRecipe } from "./port-recipe";
import { serverReport } from "./server-report";

const specification = "https://www.exim.org/exim-html-current/doc/html/spec_html/";
const pages = ["ch-starting_the_daemon_and_the_use_of_network_interfaces", "ch-access_control_lists"].map(
  (chapter) => `${specification}${chapter}.html`,
);

export const exim: MtaEntry = {
  id: "exim",
  name: mtaNames.exim,
  followsServices: { listener: true, outgoing: true },
  sources: pages.map((url) => ({ url, year: null })),
  recipes: [
    portRecipe({
      platform: "exim",
      name: mtaNames.exim,
      sources: pages,
      before: words.before,
      notes: { before: [words.silentQueue] },
      state: port.name,
      scripts: {
        detect: port.detectScript,
        before: port.beforeScript,
        backup: backupFiles("exim", [
          "/etc/exim4/exim4.conf",
          "/etc/exim4/exim4.conf.template",
          "/etc/exim4/exim4.conf.localmacros",
          "/etc/exim4/update-exim4.conf.conf",
          "/etc/exim4/conf.d/acl/30_exim4-config_check_mail",
          "/etc/exim/exim.conf",
          "/usr/local/etc/exim/configure",
        ]),
        change: port.changeScript,
        check: port.checkScript,
        apply: port.applyScript,
        save: port.saveScript,
        undo: port.undoScript,
      },
    }),
    undoOutgoingPort,
    relayThroughProvider,
    serverReport("exim", mtaNames.exim),
  ],
};
