import { isImplicitTlsPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";
import { commandFile } from "../shell/daemon";
import {
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
import { authOffered, listening, untilListening } from "../shell/listeners";
import { stateDir, step } from "../shell/state";
import { stopTimer } from "../shell/timer";
import { fileIsThere, loginsOffered, showPorts } from "./port-scripts";

export const name = "haraka_port";
const work = workDir(name);
const portsOf = (params: RecipeParams) => newPorts(params).join(" ");

/** `pids` and `args` of the running server, the process that was started first; `dir` is its own folder. */
const findHaraka = `harakas() { ps ax -o pid= -o args= | sed -n 's,^ *\\([0-9]*\\) \\(.*[h]araka.* \\(-c\\|--configs\\)[ =].*\\)$,\\1 \\2,p'; }
pids=$(harakas | cut -d ' ' -f 1 | tr '\\n' ' ')
args=$(harakas | head -n 1 | cut -d ' ' -f 2-)
dir=$(printf '%s\\n' "$args" | sed -n 's,.* \\(-c\\|--configs\\)[ =]*\\([^ ]*\\).*,\\2,p')
for path in /etc/haraka /usr/local/haraka /opt/haraka /srv/haraka /var/lib/haraka; do
  if [ -z "$dir" ] && [ -f "$path/config/smtp.ini" ]; then dir=$path; fi
done
[ -f "$dir/config/smtp.ini" ] || { echo "Haraka's folder was not found: start Haraka with -c and its folder, and copy this step again." >&2; exit 1; }`;

/** `setting NAME FILE`: the last value, as Haraka reads it. */
const setting = `setting() { sed -n "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*//p" "$2" 2>/dev/null | tail -n 1; }`;

/** The listeners are read at the start alone. A supervisor may start the server again by itself. */
const restart = `restart_haraka() {
  set -- $pids
  unit=$(sed -n 's,.*/\\([^/]*haraka[^/]*\\.service\\)$,\\1,p' "/proc/\${1:-0}/cgroup" 2>/dev/null | head -n 1)
  [ -z "$args" ] || printf '%s\\n' "$args" >${commandFile(name)}
  if [ -d /run/systemd/system ] && [ -n "$unit" ]; then
    systemctl restart "$unit"
    return 0
  fi
  [ -z "$pids" ] || kill $pids 2>/dev/null || true
  left=40
  while [ -n "$pids" ] && kill -0 $pids 2>/dev/null && [ $left -gt 0 ]; do
    left=$((left - 1))
    sleep 1
  done
  sleep 3
  if [ -z "$(harakas)" ]; then
    set -- $(cat ${commandFile(name)} 2>/dev/null)
    [ $# -gt 0 ] || { echo "Haraka is not running; it reads its files when it is started."; return 0; }
    (umask 022; cd / && nohup "$@" >>/var/log/haraka.log 2>&1 </dev/null &)
  fi
}
${untilListening}`;

const refusals = `if ! grep -q '^auth' "$dir/config/plugins"; then
  echo "Haraka offers no login yet: a plugin such as auth/flat_file must be set up first, or the new port would serve nobody. Nothing was changed." >&2
  exit 1
fi
case $all in
  *:25|*:25,*) ;;
  *) echo "Haraka does not listen on 25 ($all). Nothing was changed." >&2; exit 1 ;;
esac
case $all in
  127.*|\\[::1\\]*|localhost*) echo "Haraka serves the machine itself alone ($all). Open it to the network first. Nothing was changed." >&2; exit 1 ;;
esac`;

/** Haraka asks for a login on 465 and 587 alone, and private addresses may log in without TLS: this asks everybody for both. */
const rules = `const ports = [$fresh];
exports.hook_mail = function (next, connection) {
  if (!ports.includes(connection.local.port)) return next();
  if (!connection.tls.enabled) return next(DENY, "A TLS connection is required on this port");
  if (!connection.notes.auth_user) return next(DENY, "Authentication required on this port");
  next();
};`;

const certificate = ({ tlsCertificate, tlsKey }: RecipeParams) => `secret=$(setting key "$dir/config/tls.ini")
case \${secret:-tls_key.pem} in
  /*) ;;
  *) secret=$dir/config/\${secret:-tls_key.pem} ;;
esac
candidate "$dir/config/tls.ini"
if [ -e "$base" ]; then without_ours "$base" >"$new"; else : >"$new"; fi
if [ ! -s "$secret" ] && [ ! -d "$dir/config/tls" ] || grep -q '^# ${beginMark}$' "$dir/config/tls.ini" 2>/dev/null; then
${
  tlsCertificate === undefined || tlsKey === undefined
    ? `  echo "Haraka has no certificate yet. Fill in the certificate and its key, and copy this step again." >&2
  exit 1`
    : `  for file in ${tlsCertificate} ${tlsKey}; do
    ${fileIsThere}
  done
  cat "$new" >"$work/old.tls"
  { marked <<'END'
key=${tlsKey}
cert=${tlsCertificate}
END
  sed -E 's/^[[:space:]]*(key|cert)[[:space:]]*=/# ${offMark}&/' "$work/old.tls"; } >"$new"`
}
fi
if [ ! -e "$base" ] && [ ! -s "$new" ]; then rm -f "$new" "$work/$(printf '%s' "$dir/config/tls.ini" | tr / _).path"; fi`;

export const changeScript = (params: RecipeParams): string =>
  step(`${findHaraka}
${setting}
${candidateFunctions(name)}
${withoutOurs()}
marked() { echo '# ${beginMark}'; cat; echo '# ${endMark}'; }
mkdir -p "$work"
candidate "$dir/config/smtp.ini"
without_ours "$base" >"$work/old"
all=$(setting listen "$work/old" | tr -d ' ')
all=\${all:-[::0]:25}
${refusals}
first=\${all%%,*}
fresh=
for port in ${portsOf(params)}; do
  case $all, in
    *:$port,*) echo "Port $port has a listener already; it stays as it is." ;;
    *)
      all=$all,\${first%:*}:$port
      fresh="\${fresh:+$fresh, }$port" ;;
  esac
done
{
  { echo "listen=$all"; ${newPorts(params).some(isImplicitTlsPort) ? "echo smtps_port=465" : ":"}; } | marked
  sed -E 's/^[[:space:]]*(listen${newPorts(params).some(isImplicitTlsPort) ? "|smtps_port" : ""})[[:space:]]*=/# ${offMark}&/' "$work/old"
} >"$new"
diff "$base" "$new" || true
${certificate(params)}
candidate "$dir/plugins/mailpath_ports.js"
cat >"$new" <<END
${rules}
END
cat "$new"
candidate "$dir/config/plugins"
without_ours "$base" >"$work/old"
{
  { grep -q '^tls$' "$work/old" || echo tls; echo mailpath_ports; } | marked
  cat "$work/old"
} >"$new"
diff "$base" "$new" || true`);

/** Haraka has no program that checks its files. */
export const checkScript = (params: RecipeParams): string =>
  step(`${findHaraka}
${setting}
${listening}
new=${work}/$(printf '%s' "$dir/config/smtp.ini" | tr / _).new
[ -f "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
all=$(setting listen "$new")
for port in 25 ${portsOf(params)}; do
  case $all, in *:$port,*) ;; *) echo "The new file has no listener on $port. Nothing was changed." >&2; exit 1 ;; esac
done
for port in ${portsOf(params)}; do
  case $(setting listen "$dir/config/smtp.ini"), in
    *:$port,*) ;;
    *) if listening $port; then echo "Another program listens on port $port already. Nothing was changed." >&2; exit 1; fi ;;
  esac
done
echo "The new files are complete."`);

export const applyScript = (params: RecipeParams): string =>
  step(`${findHaraka}
${restart}
${authOffered}
mkdir -p -m 755 "$dir/plugins"
${installFiles(name)}
restart_haraka
until_listening 60 25 ${portsOf(params)}
${loginsOffered(params)}`);

export const saveScript = step(`${findHaraka}
grep -q '^# ${beginMark}$' "$dir/config/smtp.ini" || { echo "Our lines are not in $dir/config/smtp.ini: run the change and apply steps." >&2; exit 1; }
echo "Nothing more to do: Haraka reads its files at every start."`);

export const undoScript = step(`${findHaraka}
${restart}
${stopTimer(name)}
${restoreFiles(name)}
if [ $changed = yes ]; then
  restart_haraka
  until_listening 60 25 || true
fi
${forget(name)}
rm -f ${commandFile(name)} ${stateDir}/${name}.undo
echo "Everything of ours is taken back."`);

export const detectScript = step(`${findHaraka}
echo "$dir"
echo "$args"
${showPorts}`);

export const beforeScript = step(`${findHaraka}
grep -E '^[[:space:]]*(listen|port|smtps_port|nodes|user)[[:space:]]*=' "$dir/config/smtp.ini" || echo "No listener is named: Haraka listens on 25."
grep -v -e '^#' -e '^[[:space:]]*$' "$dir/config/plugins"
grep -E '^(key|cert)' "$dir/config/tls.ini" 2>/dev/null || true`);

/** The files that the dated copies are made of, where Haraka keeps its folder. */
export const backedUp = [
  "/etc/haraka",
  "/usr/local/haraka",
  "/opt/haraka",
  "/srv/haraka",
  "/var/lib/haraka",
].flatMap((dir) => ["smtp.ini", "plugins", "tls.ini"].map((file) => `${dir}/config/${file}`));
