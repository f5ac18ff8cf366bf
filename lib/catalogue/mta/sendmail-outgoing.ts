import type { MtaId } from "@/lib/core/catalogue-ids";
import { smtpPort } from "@/lib/core/port";
import { backupFiles, candidateFunctions, forget, installFiles, restoreFiles } from "../shell/files";
import { lookTwice } from "../shell/listeners";
import { stateDir, step } from "../shell/state";
import type { RecipeEntry } from "../types";
import { mtaRecipe } from "./mta-recipe";
import { mtaNames } from "./names";
import { outgoingWords as words } from "./outgoing-words";
import { findCf, findDaemon, findSendmail, restartDaemon } from "./sendmail-daemon";
import { showSmtp, smtpIs25 } from "./services";

const name = "sendmail_outgoing";

/** Only the mailers that find their own way: the relay mailer may have a port on purpose. */
const plainMailers = `plain_mailers() {
  mailer=
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      M*,*) mailer=\${line%%,*} ;;
      [!\\ \\	]*) mailer= ;;
    esac
    case $mailer in
      Msmtp|Mesmtp|Msmtp8|Mdsmtp) printf '%s\\n' "$line" | sed 's/A=TCP \\$h [0-9][0-9]*$/A=TCP $h/' ;;
      *) printf '%s\\n' "$line" ;;
    esac
  done <"$1"
}`;

const mcDefines = `for path in /etc/mail/sendmail.mc "/etc/mail/$(hostname).mc"; do
  [ -f "$path" ] || continue
  candidate "$path"
  sed -E "s/^(define\\(.(SMTP|ESMTP|SMTP8|DSMTP)_MAILER_ARGS)/dnl mailpath-off \\1/" "$base" >"$new"
  diff "$base" "$new" || true
done`;

const changeScript = (keepsSource: boolean) =>
  step(`${findCf}
${candidateFunctions(name)}
${smtpIs25}
${plainMailers}
candidate /etc/services
smtp_is_25 "$base" >"$new"
diff "$base" "$new" || true
candidate "$cf"
plain_mailers "$base" >"$new"
diff "$base" "$new" || true
${keepsSource ? mcDefines : ""}`);

const checkScript = step(`${findSendmail}
${findCf}
new=${stateDir}/${name}/$(printf '%s' "$cf" | tr / _).new
[ -f "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
if ${showSmtp} | grep -q smtp; then
  "$mta" -C "$new" -bt </dev/null
else
  echo "The name smtp is missing on this machine now, so sendmail cannot look at its file before it is back."
fi
grep -q '^smtp[[:space:]]\\{1,\\}25/tcp' ${stateDir}/${name}/_etc_services.new
if cmp -s /etc/services ${stateDir}/${name}/_etc_services.new && cmp -s "$cf" "$new"; then
  echo "Nothing has to change: outgoing mail goes to 25 already."
else
  echo "smtp will mean 25 again."
fi`);

const applyScript = step(`${findSendmail}
${findCf}
${findDaemon}
${restartDaemon(name)}
${installFiles(name)}
restart_daemon
sleep 2
until_listening 60 25
"$mta" -Am -q </dev/null >/dev/null 2>&1 &
echo "The listener is on 25, and the queue is being sent."`);

const undoScript = step(`${findSendmail}
${findCf}
${findDaemon}
${restartDaemon(name)}
${restoreFiles(name, "dnl")}
if [ $changed = yes ]; then
  restart_daemon
  sleep 2
fi
${forget(name)}
rm -f ${stateDir}/${name}.command
echo "Everything of ours is taken back."`);

const verifyScript = step(`${showSmtp}
${lookTwice([smtpPort])}
mailq`);

const beforeScript = step(`${findSendmail}
grep -n '^smtp[[:space:]]' /etc/services || true
echo '=M' | "$mta" -bt | grep '\\[IPC\\]' || true
mailq`);

/** Brings outgoing mail back to 25 after the name smtp, or a mailer, was moved to another port. */
export const undoOutgoingPort = (
  platform: Extract<MtaId, "sendmail-m4" | "sendmail-cf-tool" | "sendmail-cf-hand">,
  sources: readonly string[],
): RecipeEntry =>
  mtaRecipe({
    remedy: "undo-outgoing-port",
    platform,
    name: mtaNames[platform],
    sources,
    takes: [],
    parts: {
      detect: { text: step(showSmtp), expect: words.detect },
      before: { text: beforeScript, expect: words.before },
      backup: {
        text: backupFiles(name, [
          "/etc/services",
          "/etc/mail/sendmail.mc",
          "/etc/mail/sendmail.cf",
          "/etc/sendmail.cf",
        ]),
        expect: words.backup,
      },
      change: { text: changeScript(platform === "sendmail-m4"), expect: words.change },
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
