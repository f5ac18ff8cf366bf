import type { MtaId } from "@/lib/core/catalogue-ids";
import { isImplicitTlsPort, smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { hereDocument, shellQuote } from "../quote";
import { commandFile } from "../shell/daemon";
import {
  backupFiles,
  beginMark,
  candidateFunctions,
  endMark,
  forget,
  installFiles,
  offMark,
  restoreFiles,
  withoutOurs,
  workDir,
} from "../shell/files";
import { lookTwice } from "../shell/listeners";
import { step } from "../shell/state";
import type { RecipeEntry } from "../types";
import { forgetLogin, makeLoginFile, readLogin, relayAnswers } from "./relay-login";
import { relayOf, relayRecipe } from "./relay-recipe";
import { findCf, findDaemon, findSendmail, restartDaemon } from "./sendmail-daemon";
import { cfDialect, type Dialect, mcDialect } from "./sendmail-lines";
import { findMc, sameAsBuilt } from "./sendmail-mc";

const name = "sendmail_relay";
const map = "/etc/mail/mailpath-authinfo";

const changeStart = ({ comment }: Dialect) => `${findSendmail}
${findCf}
${candidateFunctions(name)}
${withoutOurs(comment)}
mkdir -p "$work"
old=$work/old.cf`;

const refusals = `if grep -q '^DS.' "$old"; then
  echo "sendmail hands its mail to another server already ($(grep '^DS.' "$old")): put the provider's server in there. Nothing was changed." >&2
  exit 1
fi`;

const loginLines = ({ login }: Dialect) =>
  login
    .filter(([pattern]) => pattern.startsWith("^O "))
    .map(([pattern, line]) => `grep -q '${pattern}' "$old" || cat >>"$work/lines" ${hereDocument(line)}`)
    .join("\n");

/** Quoted twice: m4 reads the value again where it is used, and a host's name may hold words of its own. */
const m4Lines = (params: RecipeParams) => {
  const { host, port } = relayOf(params);
  return `define(\`SMART_HOST', \`\`relay:[${host}]'')dnl
define(\`RELAY_MAILER_ARGS', \`TCP $h ${port}')dnl
FEATURE(\`authinfo', \`hash -o ${map}')dnl`;
};

const changeM4 = (params: RecipeParams) =>
  step(`${changeStart(mcDialect)}
${findMc}
without_ours "$mc" >"$work/old.mc"
build "$work/old.mc" >"$old"
${sameAsBuilt}
${refusals}
if grep -q '^FEATURE(.authinfo' "$work/old.mc"; then
  echo "$mc has a table of logins of its own (authinfo): add the provider's login there. Nothing was changed." >&2
  exit 1
fi
cat >"$work/lines" ${hereDocument(m4Lines(params))}
${loginLines(mcDialect)}
candidate "$mc"
awk -v lines="$work/lines" '/^MAILER/ && !placed {
    print "dnl ${beginMark}"
    while ((getline line <lines) > 0) print line
    print "dnl ${endMark}"
    placed = 1
  }
  { print }' "$work/old.mc" >"$new"
mc_new=$new
candidate "$cf"
build "$mc_new" >"$new"
diff "$base" "$new" | grep '^[<>] [^#]' || true
${makeLoginFile}`);

/**
 * First asks our own table; what it does not know goes on to the rules that were there.
 * Their tabs are written by printf: a tab in pasted text would be taken for a key by a terminal.
 */
const askFirst = [
  "R$*\\t$: $1 $| <$(mailpathauth AuthInfo:$&{server_name} $: ? $)>",
  "R$* $| <?>\\t$: $1",
  "R$* $| <$+>\\t$# $2",
]
  .map(shellQuote)
  .join(" ");

/** Macros in rules are read once, so the smart host stands in its own place; the mailer is the relay mailer with a port. */
const edit = ({
  host,
  port,
}: {
  host: string;
  port: number;
}) => `awk -v lines="$work/lines" -v rules="$work/rules" '
  function put(file,  line) { while ((getline line <file) > 0) print line; close(file) }
  function begin() { print "# ${beginMark}" }
  function end() { print "# ${endMark}" }
  /^DS/ && !placed { print "# ${offMark}" $0; begin(); print "DSmailpath:[${host}]"; put(lines); end(); placed = 1; next }
  /^Sauthinfo/ { print; begin(); put(rules); end(); asked = 1; next }
  /^Mrelay,/ { inside = 1; mailer = $0; sub(/^Mrelay,/, "Mmailpath,", mailer); print; next }
  inside && /^[ \\t]/ { line = $0; sub(/A=TCP \\$h.*/, "A=TCP $h ${port}", line); mailer = mailer "\\n" line; print; next }
  { inside = 0; print }
  END {
    begin()
    print mailer
    if (!asked) { print "Sauthinfo"; put(rules); print "R$*\\t$@ no" }
    end()
    exit !(placed && mailer != "")
  }' "$old" >"$new" || { echo "This sendmail.cf has no place for a smart host (DS) or no mailer named relay. Nothing was changed." >&2; exit 1; }`;

const changeCf = (params: RecipeParams) =>
  step(`${changeStart(cfDialect)}
without_ours "$cf" >"$old"
[ -z "$(tail -c 1 "$old")" ] || echo >>"$old"
${refusals}
cat >"$work/lines" ${hereDocument(`Kmailpathauth hash -o ${map}`)}
${loginLines(cfDialect)}
printf '%b\\n' ${askFirst} >"$work/rules"
candidate "$cf"
${edit(relayOf(params))}
diff "$base" "$new" || true
${makeLoginFile}`);

const checkScript = (params: RecipeParams) =>
  step(`${findSendmail}
${findCf}
${relayAnswers}
new=${workDir(name)}/$(printf '%s' "$cf" | tr / _).new
[ -f "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
${readLogin}
"$mta" -C "$new" -bt </dev/null
if ! "$mta" -d0.1 -bt </dev/null | grep -q STARTTLS || ! "$mta" -d0.1 -bt </dev/null | grep -q SASL; then
  echo "This sendmail was built without STARTTLS or SASL: it cannot log in anywhere. Nothing was changed." >&2
  exit 1
fi
command -v makemap >/dev/null || { echo "makemap is missing (part of sendmail). Nothing was changed." >&2; exit 1; }
${relayOf(params).port === smtpPort ? ":" : `relay_answers ${relayOf(params).host} ${relayOf(params).port}`}
echo "sendmail accepts the new file."`);

/** Values in base64, so that no letter of a password has a meaning; a smart host in brackets is asked for with them. */
const writeLogin = (host: string) => `encoded() { printf '%s' "$1" | openssl base64 -A; }
if [ "$login" = none ]; then
  makemap hash ${map} </dev/null
else
  for host in ${host} '[${host}]'; do
    printf 'AuthInfo:%s "U=%s" "I=%s" "P=%s"\\n' "$host" "$(encoded "$login")" "$(encoded "$login")" "$(encoded "$password")"
  done | makemap hash ${map}
fi
chmod 600 ${map}.db
user=$(sed -n 's/^O RunAsUser=//p' "$cf")
[ -z "$user" ] || chown "$user" ${map}.db`;

const applyScript = (params: RecipeParams) =>
  step(`${findSendmail}
${findCf}
${findDaemon}
${restartDaemon(name)}
${readLogin}
${installFiles(name)}
${writeLogin(relayOf(params).host)}
restart_daemon
sleep 2
until_listening 60 25
"$mta" -Am -q </dev/null >/dev/null 2>&1 &
echo "The queue is being sent."`);

const undoScript = ({ comment }: Dialect) =>
  step(`${findSendmail}
${findCf}
${findDaemon}
${restartDaemon(name)}
${restoreFiles(name, comment)}
if [ $changed = yes ]; then
  restart_daemon
  sleep 2
  until_listening 60 25 || true
  rm -f ${map}.db
fi
${forgetLogin}
${forget(name)}
rm -f ${commandFile(name)}
echo "Everything of ours is taken back."`);

const showSmartHost = `${findCf}
grep -n '^DS' "$cf"`;

/** Everything for the outside goes to the provider's server, by sendmail's own smart host. */
export const relayThroughProvider = (
  platform: Extract<MtaId, "sendmail-m4" | "sendmail-cf-tool" | "sendmail-cf-hand">,
  sources: readonly string[],
): RecipeEntry =>
  relayRecipe({
    platform,
    sources,
    cannot: isImplicitTlsPort,
    scripts: {
      detect: step(`${findSendmail}
${showSmartHost}
"$mta" -d0.1 -bt </dev/null | head -n 12`),
      before: step(`${showSmartHost}
grep -nE '^K(mailertable|authinfo)' "$cf" || true
mailq`),
      backup: backupFiles(name, ["/etc/mail/sendmail.mc", "/etc/mail/sendmail.cf", "/etc/sendmail.cf"]),
      change: platform === "sendmail-m4" ? changeM4 : changeCf,
      check: checkScript,
      apply: applyScript,
      verify: step(`${showSmartHost}
${lookTwice([smtpPort])}
mailq`),
      save: step(`${showSmartHost}
echo "Nothing more to do: sendmail reads $cf at every start."`),
      undo: undoScript(platform === "sendmail-m4" ? mcDialect : cfDialect),
    },
  });
