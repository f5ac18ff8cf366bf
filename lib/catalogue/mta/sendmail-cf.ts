import type { MtaId } from "@/lib/core/catalogue-ids";
import type { RecipeParams } from "@/lib/core/recipe";
import { backupFiles } from "../shell/files";
import { step } from "../shell/state";
import type { MtaEntry } from "../types";
import { mtaNames } from "./names";
import { type PortRecipe, portRecipe } from "./port-recipe";
import { cfDialect, collectLines, mergeLines } from "./sendmail-lines";
import { undoOutgoingPort } from "./sendmail-outgoing";
import * as port from "./sendmail-port";
import { relayThroughProvider } from "./sendmail-relay";
import { sendmailWords as words } from "./sendmail-words";
import { serverReport } from "./server-report";

/** No line matches: our lines go to the end, where sendmail reads options as well as at the top. */
const atTheEnd = "''";

const ownFile = `candidate "$(dirname "$cf")/mailpath-ports.cf"
block >"$new"`;

/** The first DaemonPortOptions line takes the place of the implicit one, so 25 is written as well. */
const changeScript = (keepsOwnFile: boolean) => (params: RecipeParams) =>
  step(`${port.changeStart(cfDialect)}
without_ours "$cf" >"$old"
${port.needsAuthRule}
${collectLines(params, cfDialect)}
grep -q '^O DaemonPortOptions=' "$old" || add <<'END'
O DaemonPortOptions=Family=inet, Port=25, Name=MTA
END
${mergeLines(params, cfDialect, atTheEnd)}
${keepsOwnFile ? ownFile : ""}
candidate "$cf"
merge "$old" >"$new"
diff "$base" "$new" || true`);

type CfEntry = {
  id: Extract<MtaId, "sendmail-cf-hand" | "sendmail-cf-tool">;
  keepsOwnFile: boolean;
  sources: MtaEntry["sources"];
  notes: PortRecipe["notes"];
};

const cfEntry = ({ id, keepsOwnFile, sources, notes }: CfEntry): MtaEntry => ({
  id,
  name: mtaNames[id],
  followsServices: { listener: true, outgoing: true },
  sources,
  recipes: [
    portRecipe({
      platform: id,
      name: mtaNames[id],
      sources: sources.map(({ url }) => url),
      before: words.before,
      notes,
      state: port.name,
      scripts: {
        detect: port.detectScript,
        before: port.beforeScript,
        backup: backupFiles("sendmail", ["/etc/mail/sendmail.cf", "/etc/sendmail.cf", "/etc/mail/submit.cf"]),
        change: changeScript(keepsOwnFile),
        check: port.checkScript,
        apply: port.applyScript,
        save: port.saveScript,
        undo: port.undoScript(cfDialect),
      },
    }),
    undoOutgoingPort(
      id,
      sources.map(({ url }) => url),
    ),
    relayThroughProvider(
      id,
      sources.map(({ url }) => url),
    ),
    serverReport(id, mtaNames[id]),
  ],
});

const manual = { url: "https://www.sendmail.org/~ca/email/doc8.12/op.html", year: 2006 };

export const sendmailCfHand = cfEntry({
  id: "sendmail-cf-hand",
  keepsOwnFile: false,
  sources: [manual],
  notes: { before: [words.msp], save: [words.handLost, words.freebsdTwo] },
});

export const sendmailCfTool = cfEntry({
  id: "sendmail-cf-tool",
  keepsOwnFile: true,
  sources: [{ url: "https://www.ash.jp/env/conf/cf_manual.txt", year: 1998 }, manual],
  notes: { before: [words.toolRouter, words.msp], save: [words.toolSource, words.freebsdTwo] },
});
