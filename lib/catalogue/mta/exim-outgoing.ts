import { smtpPort } from "@/lib/core/port";
import { commandFile } from "../shell/daemon";
import {
  backupFiles,
  candidateFunctions,
  forget,
  installFiles,
  offMark,
  restoreFiles,
  workDir,
} from "../shell/files";
import { lookTwice } from "../shell/listeners";
import { step } from "../shell/state";
import type { RecipeEntry } from "../types";
import { findDaemon, findExim, regenerate, restart } from "./exim-files";
import { eximWords } from "./exim-words";
import { mtaRecipe } from "./mta-recipe";
import { mtaNames } from "./names";
import { outgoingWords as words } from "./outgoing-words";
import { showSmtp, smtpIs25 } from "./services";

const name = "exim_outgoing";

/** The transport that sends to other servers; one that goes to a relay may have a port on purpose. */
const plainTransport = `plain_transport() {
  awk '/^[A-Za-z0-9_]+:/ { section = $1 }
    section == "remote_smtp:" && /^[ \\t]*port[ \\t]*=/ && !/=[ \\t]*(25|smtp)[ \\t]*$/ { $0 = "# ${offMark}" $0 }
    { print }' "$1"
}`;

const changeScript = step(`${findExim}
${candidateFunctions(name)}
${smtpIs25}
${plainTransport}
candidate /etc/services
smtp_is_25 "$base" >"$new"
diff "$base" "$new" || true
for file in $files; do
  candidate "$file"
  plain_transport "$base" >"$new"
  diff "$base" "$new" || true
done`);

const checkScript = step(`${findExim}
work=${workDir(name)}
[ -f "$work/_etc_services.new" ] || { echo "Please run the change step first." >&2; exit 1; }
grep -q '^smtp[[:space:]]\\{1,\\}25/tcp' "$work/_etc_services.new"
"$exim" -bV >/dev/null
set +f
same=yes
for new in "$work"/*.new; do cmp -s "$new" "\${new%.new}.base" || same=no; done
if [ $same = yes ]; then
  echo "Nothing has to change: outgoing mail goes to 25 already."
else
  echo "smtp will mean 25 again."
fi`);

const applyScript = step(`${findExim}
${findDaemon}
${restart(name)}
${installFiles(name)}
${regenerate}
restart_daemon
sleep 2
until_listening 60 25
"$exim" -qff </dev/null >/dev/null 2>&1 &
echo "The listener is on 25, and the queue is being sent."`);

const undoScript = step(`${findExim}
${findDaemon}
${restart(name)}
${restoreFiles(name)}
if [ $changed = yes ]; then
  ${regenerate}
  restart_daemon
  sleep 2
fi
${forget(name)}
rm -f ${commandFile(name)}
echo "Everything of ours is taken back."`);

const beforeScript = step(`${findExim}
grep -n '^smtp[[:space:]]' /etc/services || true
"$exim" -bP daemon_smtp_ports
"$exim" -bP transport remote_smtp | grep '^port' || true
mailq`);

const verifyScript = step(`${showSmtp}
${lookTwice([smtpPort])}
mailq`);

/** Brings outgoing mail back to 25 after the name smtp, or the transport that sends directly, was moved. */
export const undoOutgoingPort: RecipeEntry = mtaRecipe({
  remedy: "undo-outgoing-port",
  platform: "exim",
  name: mtaNames.exim,
  sources: ["https://www.exim.org/exim-html-current/doc/html/spec_html/ch-the_smtp_transport.html"],
  takes: [],
  parts: {
    detect: { text: step(showSmtp), expect: words.detect },
    before: { text: beforeScript, expect: words.before, after: [words.relay, eximWords.silentQueue] },
    backup: {
      text: backupFiles(name, [
        "/etc/services",
        "/etc/exim4/exim4.conf",
        "/etc/exim4/exim4.conf.template",
        "/etc/exim/exim.conf",
        "/usr/local/etc/exim/configure",
      ]),
      expect: words.backup,
    },
    change: { text: changeScript, expect: words.change },
    check: { text: checkScript, expect: words.check },
    apply: { text: applyScript, expect: words.apply },
    verify: { text: verifyScript, expect: words.verify },
    save: {
      text: step(`${showSmtp}\necho "Nothing more to do: the files are read at every start."`),
      expect: words.save,
    },
    undo: { text: undoScript, expect: words.undo },
  },
});
