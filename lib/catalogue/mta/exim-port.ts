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
import { authOffered, listening } from "../shell/listeners";
import { stateDir, step } from "../shell/state";
import { stopTimer } from "../shell/timer";
import { assemble, collectFiles, findDaemon, findExim, regenerate, restart } from "./exim-files";
import { fileIsThere, loginsOffered, showPorts } from "./port-scripts";

export const name = "exim_port";
const work = workDir(name);
const portsOf = (params: RecipeParams) => newPorts(params).join(" ");

/** `numbers` reads a list of ports as Exim writes it and prints them as numbers. */
const numbers = `numbers() {
  sed 's/^<.//' | tr -cs 'A-Za-z0-9' '\\n' | while read -r word; do
    case $word in
      "") ;;
      smtp) echo 25 ;;
      submission) echo 587 ;;
      smtps|submissions|ssmtp|urd) echo 465 ;;
      *) echo "$word" ;;
    esac
  done
}`;

/** What would make lines in the file useless: they are not read, or the machine itself alone is served. */
const refusals = `find_daemon || true
case $args in
  *" -oX"*)
    echo "Exim was started with its ports on the command line ($args): lines in the file are not read. On Debian take -oX out of /etc/default/exim4 first. Nothing was changed." >&2
    exit 1 ;;
esac
case $(option local_interfaces "$old") in
  *]:[0-9]*|*[0-9].[0-9]*.[0-9]*.[0-9]*.[0-9]*)
    echo "local_interfaces names a port of its own for an address, which daemon_smtp_ports does not change. Nothing was changed." >&2
    exit 1 ;;
  *0.0.0.0*|*::0*|"") ;;
  *127.0.0.1*|*::1*)
    echo "Exim serves the machine itself alone (local_interfaces; on Debian dc_local_interfaces). Open it to the network first. Nothing was changed." >&2
    exit 1 ;;
esac
if ! "$exim" -C "$old" -bP authenticators | grep -Eq '^server_(condition|secret|socket|service) = .'; then
  echo "Exim offers no login yet: an authenticator must be set up first, or the new port would serve nobody. Nothing was changed." >&2
  exit 1
fi`;

const certificate = ({ tlsCertificate, tlsKey }: RecipeParams) =>
  tlsCertificate === undefined || tlsKey === undefined
    ? `  echo "Exim has no certificate yet. Fill in the certificate and its key, and copy this step again." >&2
  exit 1`
    : `  for file in ${tlsCertificate} ${tlsKey}; do
    ${fileIsThere}
  done
  cat >>"$work/options" <<'END'
tls_advertise_hosts = *
tls_certificate = ${tlsCertificate}
tls_privatekey = ${tlsKey}
END`;

const choosePorts = (params: RecipeParams) => `all=25
implicit=$(option tls_on_connect_ports "$old" | numbers | tr '\\n' ' ')
fresh=
for port in $(option daemon_smtp_ports "$old" | numbers); do
  [ $port = 25 ] || all="$all : $port"
done
for port in ${portsOf(params)}; do
  case " $all " in
    *" $port "*) echo "Port $port has a listener already; it stays as it is." ;;
    *)
      all="$all : $port"
      fresh="\${fresh:+$fresh : }$port" ;;
  esac
done
for port in ${newPorts(params).filter(isImplicitTlsPort).join(" ")}; do
  case " $fresh " in *" $port "*) implicit="$implicit$port" ;; esac
done`;

/** Judges the new ports alone: TLS first, then a login. The school's own rules come after ours, unchanged. */
const rules = `cat >"$work/rules" <<END
  deny
    message = A TLS connection is required on this port
    condition = \\\${if inlist{\\$received_port}{$fresh}}
    !encrypted = *
  deny
    message = Authentication required on this port
    condition = \\\${if inlist{\\$received_port}{$fresh}}
    !authenticated = *
END
acl=$(option acl_smtp_mail "$old")
at="^[[:space:]]*$acl[[:space:]]*:"
if [ -z "$acl" ]; then
  acl=mailpath_check_mail
  at='^begin[[:space:]]\\{1,\\}acl'
  { echo "$acl:"; cat "$work/rules"; echo "  accept"; } >"$work/own"
  mv "$work/own" "$work/rules"
  echo "acl_smtp_mail = $acl" >>"$work/options"
fi
grep -Eq '^[[:space:]]*auth_advertise_hosts[[:space:]]*=' "$old" || cat >>"$work/options" <<END
auth_advertise_hosts = \\\${if and{{eq{\\$tls_in_cipher}{}}{inlist{\\$received_port}{$fresh}}}{}{*}}
END
marked "$work/rules" >"$work/rules.block"
placed=no
for file in $files; do
  candidate "$file"
  grep -q "$at" "$new" || continue
  sed "/$at/r $work/rules.block" "$new" >"$work/merged"
  cat "$work/merged" >"$new"
  placed=yes
done
[ $placed = yes ] || { echo "The list $acl, which judges MAIL, was not found in Exim's files. Nothing was changed." >&2; exit 1; }`;

const options = (params: RecipeParams) => `echo "daemon_smtp_ports = $all" >"$work/options"
[ -z "$implicit" ] || echo "tls_on_connect_ports = $(echo $implicit | sed 's/ / : /g')" >>"$work/options"
if [ -z "$(option tls_certificate "$old")" ]; then
${certificate(params)}
fi`;

const place = `marked "$work/options" >"$work/options.block"
for file in $files; do
  candidate "$file"
  sed -E 's/^[[:space:]]*(daemon_smtp_ports|tls_on_connect_ports)[[:space:]]*=/# ${offMark}&/' "$new" >"$work/merged"
  cat "$work/merged" >"$new"
done
candidate "$top"
case " $files " in
  *" $top "*) cat "$work/options.block" "$new" >"$work/merged" ;;
  *) cat "$work/options.block" >"$work/merged" ;;
esac
cat "$work/merged" >"$new"`;

export const changeScript = (params: RecipeParams): string =>
  step(`${findExim}
${candidateFunctions(name)}
${withoutOurs()}
${collectFiles}
${assemble}
${findDaemon}
${numbers}
marked() { echo '# ${beginMark}'; cat "$1"; echo '# ${endMark}'; }
mkdir -p "$work"
collect
old=$(assemble old)
${refusals}
${choosePorts(params)}
${options(params)}
if [ -n "$fresh" ]; then
${rules}
fi
${place}
for file in $files; do
  candidate "$file"
  diff "$base" "$new" || true
done
cat "$work/options.block"`);

export const checkScript = (params: RecipeParams): string =>
  step(`${findExim}
work=${work}
${assemble}
${numbers}
${listening}
key=$(printf '%s' "$top" | tr / _)
[ -f "$work/$key.new" ] || { echo "Please run the change step first." >&2; exit 1; }
new=$(assemble new)
"$exim" -C "$new" -bV >/dev/null
for port in 25 ${portsOf(params)}; do
  option daemon_smtp_ports "$new" | numbers | grep -x $port >/dev/null || { echo "The new files have no listener on $port. Nothing was changed." >&2; exit 1; }
done
for port in ${portsOf(params)}; do
  if listening $port && ! option daemon_smtp_ports "$live" | numbers | grep -x $port >/dev/null; then
    echo "Another program listens on port $port already. Nothing was changed." >&2
    exit 1
  fi
done
echo "Exim accepts the new files."`);

export const applyScript = (params: RecipeParams): string =>
  step(`${findExim}
${findDaemon}
${restart(name)}
${authOffered}
${installFiles(name)}
${regenerate}
restart_daemon
until_listening 60 25 ${portsOf(params)}
${loginsOffered(params)}`);

export const saveScript = step(`${findExim}
grep -q '^# ${beginMark}$' "$top" || { echo "Our lines are not in $top: run the change and apply steps." >&2; exit 1; }
echo "Nothing more to do: Exim reads its files at every start."`);

export const undoScript = step(`${findExim}
${findDaemon}
${restart(name)}
${stopTimer(name)}
${restoreFiles(name)}
if [ $changed = yes ]; then
  ${regenerate}
  restart_daemon
  sleep 2
  until_listening 60 25 || true
fi
${forget(name)}
rm -f ${commandFile(name)} ${stateDir}/${name}.undo
echo "Everything of ours is taken back."`);

export const detectScript = step(`${findExim}
"$exim" -bV | head -n 1
echo "$live"
${showPorts}`);

export const beforeScript = step(`${findExim}
${findDaemon}
"$exim" -bP daemon_smtp_ports tls_on_connect_ports local_interfaces tls_certificate acl_smtp_mail
"$exim" -bP transport remote_smtp 2>/dev/null | grep '^port' || true
"$exim" -bP authenticators 2>/dev/null | grep -E '^(public_name|server_condition|server_secret|server_socket) = .' || true
find_daemon && echo "$args" || echo "Exim is not running."`);
