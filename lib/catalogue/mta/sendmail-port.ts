import type { RecipeParams } from "@/lib/core/recipe";
import { candidateFunctions, forget, installFiles, restoreFiles, withoutOurs, workDir } from "../shell/files";
import { authOffered, listening } from "../shell/listeners";
import { stateDir, step } from "../shell/state";
import { stopTimer } from "../shell/timer";
import { loginsOffered, showPorts } from "./port-scripts";
import { findCf, findDaemon, findSendmail, refuseOverride, restartDaemon } from "./sendmail-daemon";
import { type Dialect, listenerQuestions, portsOf } from "./sendmail-lines";

export const name = "sendmail_port";
export const work = workDir(name);

/** What every way of changing the file begins with. */
export const changeStart = ({ comment }: Dialect): string => `${findSendmail}
${findCf}
${candidateFunctions(name)}
${withoutOurs(comment)}
${listenerQuestions}
mkdir -p "$work"
old=$work/old.cf
lines=$work/lines`;

/** Logging in is of no use where no rule lets those who did send outside (configurations of the 8.9 age). */
export const needsAuthRule = `if ! grep -q '{auth_type}' "$old" && ! grep -qF '$={TrustAuthMech}' "$old"; then
  echo "This sendmail.cf has no rule that lets people who logged in send outside, so the new port would serve nobody. Use the router instead (router-nat). Nothing was changed." >&2
  exit 1
fi`;

export const checkScript = (params: RecipeParams): string =>
  step(`${findSendmail}
${findCf}
${findDaemon}
${listening}
${listenerQuestions}
new=${work}/$(printf '%s' "$cf" | tr / _).new
[ -f "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
"$mta" -C "$new" -bt </dev/null
has_25 "$new" || { echo "The new file has no listener on 25. Nothing was changed." >&2; exit 1; }
find_daemon || true
${refuseOverride}
for port in ${portsOf(params)}; do
  case $(taken $port "$new" | grep -civ inet6 || true) in
    1) ;;
    0) echo "The new file has no listener on $port. Nothing was changed." >&2; exit 1 ;;
    *) echo "Two listeners on $port: sendmail would stop after 45 seconds. Nothing was changed." >&2; exit 1 ;;
  esac
  if [ -z "$(taken $port "$cf")" ] && listening $port; then
    echo "Another program listens on port $port already. Nothing was changed." >&2
    exit 1
  fi
done
if "$mta" -d0.1 -bt </dev/null | grep -q STARTTLS && "$mta" -d0.1 -bt </dev/null | grep -q SASL; then
  echo "sendmail accepts the new file."
else
  echo "This sendmail was built without STARTTLS or SASL: nobody could log in on the new port. Nothing was changed." >&2
  exit 1
fi`);

export const applyScript = (params: RecipeParams): string =>
  step(`${findSendmail}
${findCf}
${findDaemon}
${restartDaemon(name)}
${authOffered}
${installFiles(name)}
restart_daemon
until_listening 60 25 ${portsOf(params)}
${loginsOffered(params)}`);

export const saveScript = step(`${findCf}
grep -q 'Port=' "$cf" && [ -d ${work} ] || { echo "Our lines are not in place: run the change and apply steps." >&2; exit 1; }
echo "Nothing more to do: sendmail reads $cf at every start."`);

/** Our listeners as m4 writes them into sendmail.cf, where no mark stands beside them. */
const ourListener = "^O DaemonPortOptions=Family=inet, Port=[0-9]*, Name=MSA[0-9]*, M=[Es]a$";

export const undoScript = ({ comment }: Dialect): string =>
  step(`${findSendmail}
${findCf}
${findDaemon}
${restartDaemon(name)}
${stopTimer(name)}
${restoreFiles(name, comment, ourListener)}
if [ $changed = yes ]; then
  restart_daemon
  sleep 2
  until_listening 60 25 || true
fi
${forget(name)}
rm -f ${stateDir}/${name}.command ${stateDir}/${name}.undo
echo "Everything of ours is taken back."`);

export const detectScript = step(`${findSendmail}
"$mta" -d0.1 -bt </dev/null | head -n 12
${showPorts}`);

export const beforeScript = step(`${findSendmail}
${findCf}
echo "$cf"
grep -n '^V[0-9]' "$cf" || true
grep -n '^O DaemonPortOptions' "$cf" || echo "No listener is named: sendmail listens on what smtp means, which must be 25."
grep -nE '^O (ServerCertFile|ServerKeyFile|AuthMechanisms|AuthOptions)=' "$cf" || true
echo '=M' | "$mta" -bt | grep '\\[IPC\\]' || true
ps ax -o args | grep -i '[s]endmail' || true`);
