import { backupFiles } from "../shell/files";
import type { MtaEntry } from "../types";
import * as port from "./haraka-port";
import { harakaWords as words } from "./haraka-words";
import { mtaNames } from "./names";
import { portRecipe } from "./port-recipe";
import { serverReport } from "./server-report";

const pages = [
  "https://github.com/haraka/Haraka/blob/master/docs/CoreConfig.md",
  "https://github.com/haraka/Haraka/blob/master/docs/plugins/tls.md",
];

/** Ports stand as numbers, and outgoing mail goes to 25. */
export const haraka: MtaEntry = {
  id: "haraka",
  name: mtaNames.haraka,
  followsServices: { listener: false, outgoing: false },
  sources: pages.map((url) => ({ url, year: 2026 })),
  recipes: [
    portRecipe({
      platform: "haraka",
      name: mtaNames.haraka,
      sources: pages,
      before: words.before,
      notes: { before: [words.restart, words.ownPlugin] },
      state: port.name,
      scripts: {
        detect: port.detectScript,
        before: port.beforeScript,
        backup: backupFiles("haraka", port.backedUp),
        change: port.changeScript,
        check: port.checkScript,
        apply: port.applyScript,
        save: port.saveScript,
        undo: port.undoScript,
      },
    }),
    serverReport("haraka", mtaNames.haraka),
  ],
};
