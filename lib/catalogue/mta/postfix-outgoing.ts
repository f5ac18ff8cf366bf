import { smtpPort } from "@/lib/core/port";
import { backupFiles, candidateFunctions, forget, installFiles, restoreFiles, workDir } from "../shell/files";
import { lookTwice } from "../shell/listeners";
import { step } from "../shell/state";
import type { RecipeEntry } from "../types";
import { mtaRecipe } from "./mta-recipe";
import { mtaNames } from "./names";
import { outgoingWords as words } from "./outgoing-words";
import { reloadPostfix } from "./postfix-reload";
import { showSmtp, smtpIs25 } from "./services";

const name = "postfix_outgoing";

/** Since 3.6 Postfix knows the port itself; before, the name smtp decides, and inside its jail a copy of the file. */
const changeScript = step(`${candidateFunctions(name)}
${smtpIs25}
config=$(postconf -h config_directory)
for file in /etc/services "$(postconf -h queue_directory)/etc/services"; do
  [ -f "$file" ] || continue
  candidate "$file"
  smtp_is_25 "$base" >"$new"
  diff "$base" "$new" || true
done
candidate "$config/main.cf"
mkdir -p "$work/trial"
cat "$base" >"$work/trial/main.cf"
case $(postconf -h smtp_tcp_port 2>/dev/null || true) in
  ""|smtp|25) ;;
  *) postconf -c "$work/trial" -X smtp_tcp_port ;;
esac
case $(postconf -h known_tcp_ports 2>/dev/null || true) in
  *[\\ ,]smtp=25[\\ ,]*|smtp=25*|*[\\ ,]smtp=25|"") ;;
  *) postconf -c "$work/trial" -X known_tcp_ports ;;
esac
cat "$work/trial/main.cf" >"$new"
rm -rf "$work/trial"
diff "$base" "$new" || true`);

const checkScript = step(`work=${workDir(name)}
[ -f "$work/_etc_services.new" ] || { echo "Please run the change step first." >&2; exit 1; }
grep -q '^smtp[[:space:]]\\{1,\\}25/tcp' "$work/_etc_services.new"
set +f
same=yes
for new in "$work"/*.new; do cmp -s "$new" "\${new%.new}.base" || same=no; done
if [ $same = yes ]; then
  echo "Nothing has to change: outgoing mail goes to 25 already."
else
  echo "smtp will mean 25 again."
fi`);

const reload = `if postfix status 2>/dev/null; then
  ${reloadPostfix}
fi`;

const applyScript = step(`${installFiles(name)}
${reload}
postqueue -f || true
echo "The queue is being sent."`);

const undoScript = step(`${restoreFiles(name)}
if [ $changed = yes ] && postfix status 2>/dev/null; then postfix reload; fi
${forget(name)}
echo "Everything of ours is taken back."`);

const beforeScript = step(`grep -n '^smtp[[:space:]]' /etc/services || true
postconf relayhost smtp_tcp_port known_tcp_ports default_transport defer_transports 2>/dev/null || true
mailq`);

const verifyScript = step(`${showSmtp}
postconf relayhost
${lookTwice([smtpPort])}
mailq`);

/** Brings outgoing mail back to 25 after the name smtp, or Postfix's own table of ports, was changed. */
export const undoOutgoingPort: RecipeEntry = mtaRecipe({
  remedy: "undo-outgoing-port",
  platform: "postfix",
  name: mtaNames.postfix,
  sources: ["https://www.postfix.org/postconf.5.html#known_tcp_ports"],
  takes: [],
  parts: {
    detect: { text: step(showSmtp), expect: words.detect },
    before: { text: beforeScript, expect: words.before, after: [words.relay] },
    backup: { text: backupFiles(name, ["/etc/services", "/etc/postfix/main.cf"]), expect: words.backup },
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
