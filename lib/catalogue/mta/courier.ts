import { backupFiles } from "../shell/files";
import type { MtaEntry } from "../types";
import * as port from "./courier-port";
import { courierWords as words } from "./courier-words";
import { mtaNames } from "./names";
import { portRecipe } from "./port-recipe";
import { serverReport } from "./server-report";

const pages = ["https://www.courier-mta.org/esmtpd.html", "https://www.courier-mta.org/couriertcpd.html"];

const files = ["esmtpd", "esmtpd-msa", "esmtpd-ssl"].flatMap((file) => [
  `/etc/courier/${file}`,
  `/usr/local/etc/courier/${file}`,
]);

/** The listener asks for the name smtp, deliveries always go to 25: after an edit of the name, mail from outside is lost. */
export const courier: MtaEntry = {
  id: "courier",
  name: mtaNames.courier,
  followsServices: { listener: true, outgoing: false },
  sources: pages.map((url) => ({ url, year: null })),
  recipes: [
    portRecipe({
      platform: "courier",
      name: mtaNames.courier,
      sources: pages,
      before: words.before,
      notes: { before: [words.everyone, words.passwordInLog], save: [words.renewed] },
      state: port.name,
      scripts: {
        detect: port.detectScript,
        before: port.beforeScript,
        backup: backupFiles("courier", files),
        change: port.changeScript,
        check: port.checkScript,
        apply: port.applyScript,
        save: port.saveScript,
        undo: port.undoScript,
      },
    }),
    serverReport("courier", mtaNames.courier),
  ],
};
