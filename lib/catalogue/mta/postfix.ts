import { backupFiles } from "../shell/files";
import { step } from "../shell/state";
import type { MtaEntry } from "../types";
import { mtaNames } from "./names";
import { portRecipe } from "./port-recipe";
import { showPorts } from "./port-scripts";
import { undoOutgoingPort } from "./postfix-outgoing";
import * as port from "./postfix-port";
import { relayThroughProvider } from "./postfix-relay";
import { serverReport } from "./server-report";

const sources = ["https://www.postfix.org/master.5.html", "https://www.postfix.org/SASL_README.html"];
const name = mtaNames.postfix;

const detect = step(`postconf mail_version config_directory
${showPorts}`);

const before = step(`postconf -M | grep ' inet '
postconf -h relayhost smtpd_tls_cert_file smtpd_sasl_type smtpd_sasl_auth_enable mynetworks`);

export const postfix: MtaEntry = {
  id: "postfix",
  name,
  followsServices: { listener: false, outgoing: false },
  sources: [
    { url: "https://www.postfix.org/master.5.html", year: 2022 },
    { url: "https://www.postfix.org/SASL_README.html", year: 2022 },
  ],
  recipes: [
    portRecipe({
      platform: "postfix",
      name,
      sources,
      before: {
        en: "The services of master.cf, then relay host, certificate, kind of login, and the networks that may relay without one",
        ja: "master.cfのサービス一覧と、中継先、証明書、認証の種類、認証なしで中継できるネットワークが表示されます。",
      },
      state: port.name,
      scripts: {
        detect,
        before,
        backup: backupFiles("postfix", [
          "/etc/postfix/master.cf",
          "/etc/postfix/main.cf",
          "/usr/local/etc/postfix/master.cf",
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
    serverReport("postfix", name),
  ],
};
