import { submissionPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";
import { backupFiles } from "../shell/files";
import { step } from "../shell/state";
import type { MtaEntry } from "../types";
import { mtaNames } from "./names";
import { portRecipe } from "./port-recipe";
import { collectLines, mcDialect, mergeLines } from "./sendmail-lines";
import { findMc, sameAsBuilt } from "./sendmail-mc";
import { undoOutgoingPort } from "./sendmail-outgoing";
import * as port from "./sendmail-port";
import { relayThroughProvider } from "./sendmail-relay";
import { sendmailWords as words } from "./sendmail-words";
import { serverReport } from "./server-report";

const sources = [
  "https://www.sendmail.org/~ca/email/doc8.12/cf/m4/readme.html",
  "https://docs.freebsd.org/en/books/handbook/mail/",
];

/** 8.10 and later open a 587 of their own that asks nobody for a login; a second one ends the daemon after 45 seconds. */
const replaceDefaultMsa = `if ! grep -q '^FEATURE(.no_default_msa' "$mc" && [ -n "$(taken 587 "$old" | grep -x 'Port=587, Name=MSA, M=E' || true)" ]; then
  grep -vx 'O DaemonPortOptions=Port=587, Name=MSA, M=E' "$old" >"$work/old2"
  mv "$work/old2" "$old"
  nomsa=yes
fi`;

const wants587 = (params: RecipeParams) => newPorts(params).includes(submissionPort);

const changeScript = (params: RecipeParams): string =>
  step(`${port.changeStart(mcDialect)}
${findMc}
without_ours "$mc" >"$work/old.mc"
build "$work/old.mc" >"$old"
${sameAsBuilt}
nomsa=no
${wants587(params) ? replaceDefaultMsa : ""}
${collectLines(params, mcDialect)}
[ $nomsa = no ] || add <<'END'
FEATURE(\`no_default_msa')dnl
END
grep -q '^DAEMON_OPTIONS(' "$work/old.mc" || add <<'END'
DAEMON_OPTIONS(\`Family=inet, Port=25, Name=MTA')dnl
END
${mergeLines(params, mcDialect, "MAILER*")}
candidate "$mc"
merge "$work/old.mc" >"$new"
mc_new=$new
candidate "$cf"
build "$mc_new" >"$new"
settings "$new" >"$work/built"
settings "$base" >"$work/live"
cmp -s "$work/built" "$work/live" && cat "$base" >"$new"
diff "$base" "$new" | grep '^[<>] [^#]' || true`);

export const sendmailM4: MtaEntry = {
  id: "sendmail-m4",
  name: mtaNames["sendmail-m4"],
  followsServices: { listener: true, outgoing: true },
  sources: [
    { url: "https://www.sendmail.org/~ca/email/doc8.12/cf/m4/readme.html", year: 2006 },
    { url: "https://docs.freebsd.org/en/books/handbook/mail/", year: 2024 },
  ],
  recipes: [
    portRecipe({
      platform: "sendmail-m4",
      name: mtaNames["sendmail-m4"],
      sources,
      before: words.before,
      notes: { before: [words.msp, words.freebsdStock], save: [words.freebsdMake] },
      state: port.name,
      scripts: {
        detect: port.detectScript,
        before: port.beforeScript,
        backup: backupFiles("sendmail", [
          "/etc/mail/sendmail.mc",
          "/etc/mail/freebsd.mc",
          "/etc/mail/sendmail.cf",
          "/etc/mail/submit.cf",
        ]),
        change: changeScript,
        check: port.checkScript,
        apply: port.applyScript,
        save: port.saveScript,
        undo: port.undoScript(mcDialect),
      },
    }),
    undoOutgoingPort("sendmail-m4", sources),
    relayThroughProvider("sendmail-m4", sources),
    serverReport("sendmail-m4", mtaNames["sendmail-m4"]),
  ],
};
