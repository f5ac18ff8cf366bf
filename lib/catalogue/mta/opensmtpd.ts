import { backupFiles } from "../shell/files";
import type { MtaEntry } from "../types";
import { mtaNames } from "./names";
import * as port from "./opensmtpd-port";
import { opensmtpdWords as words } from "./opensmtpd-words";
import { portRecipe } from "./port-recipe";
import { serverReport } from "./server-report";

const pages = ["https://man.openbsd.org/smtpd.conf.5", "https://github.com/OpenSMTPD/OpenSMTPD/issues/1171"];

/** Without `port smtp` in its file it knows 25 itself, and always where mail goes to. */
export const opensmtpd: MtaEntry = {
  id: "opensmtpd",
  name: mtaNames.opensmtpd,
  followsServices: { listener: false, outgoing: false },
  sources: pages.map((url) => ({ url, year: null })),
  recipes: [
    portRecipe({
      platform: "opensmtpd",
      name: mtaNames.opensmtpd,
      sources: pages,
      before: words.before,
      documentedOnly: ["arm", "apply", "verify", "disarm"],
      notes: { before: [words.debian12, words.passwords], apply: [words.restart] },
      state: port.name,
      scripts: {
        detect: port.detectScript,
        before: port.beforeScript,
        backup: backupFiles("opensmtpd", [
          "/etc/mail/smtpd.conf",
          "/usr/local/etc/mail/smtpd.conf",
          "/etc/smtpd.conf",
          "/etc/smtpd/smtpd.conf",
        ]),
        change: port.changeScript,
        check: port.checkScript,
        apply: port.applyScript,
        save: port.saveScript,
        undo: port.undoScript,
      },
    }),
    serverReport("opensmtpd", mtaNames.opensmtpd),
  ],
};
