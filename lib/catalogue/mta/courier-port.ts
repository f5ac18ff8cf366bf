import { isImplicitTlsPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";
import {
  beginMark,
  candidateFunctions,
  endMark,
  forget,
  installFiles,
  restoreFiles,
  withoutOurs,
  workDir,
} from "../shell/files";
import { authOffered, listening, untilListening } from "../shell/listeners";
import { stateDir, step } from "../shell/state";
import { stopTimer } from "../shell/timer";
import { fileIsThere, loginsOffered, showPorts } from "./port-scripts";

export const name = "courier_port";
const work = workDir(name);

const startTlsPorts = (params: RecipeParams) => newPorts(params).filter((port) => !isImplicitTlsPort(port));
const implicitPorts = (params: RecipeParams) => newPorts(params).filter(isImplicitTlsPort);

const findCourier = `dir=
for path in /etc/courier /usr/local/etc/courier /usr/lib/courier/etc; do
  if [ -z "$dir" ] && [ -f "$path/esmtpd" ]; then dir=$path; fi
done
[ -n "$dir" ] || { echo "There is no Courier here." >&2; exit 1; }
PATH=$PATH:/usr/sbin:/usr/local/sbin:/usr/lib/courier/sbin`;

/** `value NAME FILE` prints what a setting is where FILE is read after esmtpd, as Courier does. */
const value = `value() (
  set +u
  sysconfdir=$dir
  . "$dir/esmtpd"
  if [ -f "$2" ]; then . "$2"; fi
  eval "printf '%s\\n' \\"\\$$1\\""
)`;

/** `serve PROGRAM UNIT start|stop`: couriertcpd reads its settings only when it starts. */
const serve = `serve() {
  if [ -d /run/systemd/system ] && systemctl cat "$2" >/dev/null 2>&1; then
    systemctl "$3" "$2"
  else
    "$1" "$3"
  fi
}
runs() { [ -s "/run/courier/$1.pid" ] && kill -0 "$(tr -dc 0-9 <"/run/courier/$1.pid")" 2>/dev/null; }`;

const login = `[ -n "$(value ESMTPAUTH_TLS "$old")" ] || echo 'ESMTPAUTH_TLS="PLAIN LOGIN"'
    [ ! -e "$work/certificate" ] || echo "TLS_CERTFILE=$dir/mailpath.pem"`;

/** The list of ports may hold addresses (127.0.0.1.900); what stands there stays. */
const submission = (params: RecipeParams) => `old=$work/msa.old
candidate "$dir/esmtpd-msa"
without_ours "$base" >"$old"
[ -z "$(tail -c 1 "$old")" ] || echo >>"$old"
ports=$(value PORT "$old" | sed 's/submission/587/')
for port in ${startTlsPorts(params).join(" ")}; do
  case ,$ports, in *,$port,*) ;; *) ports=$ports,$port ;; esac
done
{
    cat "$old"
    echo '# ${beginMark}'
    echo "PORT=$ports"
    echo AUTH_REQUIRED=1
    echo ESMTP_TLS_REQUIRED=1
    echo ESMTPDSTART=YES
    ${login}
    echo '# ${endMark}'
} >"$new"
diff "$base" "$new" || true`;

const implicit = `old=$work/ssl.old
candidate "$dir/esmtpd-ssl"
without_ours "$base" >"$old"
[ -z "$(tail -c 1 "$old")" ] || echo >>"$old"
{
    cat "$old"
    echo '# ${beginMark}'
    echo SSLPORT=465
    echo AUTH_REQUIRED=1
    echo ESMTPDSSLSTART=YES
    [ -n "$(value ESMTPAUTH "$old")" ] || echo 'ESMTPAUTH="PLAIN LOGIN"'
    ${login}
    echo '# ${endMark}'
} >"$new"
diff "$base" "$new" || true`;

/** Courier wants key and certificate in one file. */
const certificate = ({ tlsCertificate, tlsKey }: RecipeParams) => `rm -f "$work/certificate"
if [ ! -s "$(value TLS_CERTFILE "$dir/esmtpd-ssl")" ]; then
${
  tlsCertificate === undefined || tlsKey === undefined
    ? `  echo "Courier has no certificate yet. Fill in the certificate and its key, and copy this step again." >&2
  exit 1`
    : `  for file in ${tlsCertificate} ${tlsKey}; do
    ${fileIsThere}
  done
  mkdir -p "$work"
  printf '%s\\n' ${tlsKey} ${tlsCertificate} >"$work/certificate"`
}
fi`;

export const changeScript = (params: RecipeParams): string =>
  step(`${findCourier}
${candidateFunctions(name)}
${withoutOurs()}
${value}
mkdir -p "$work"
${certificate(params)}
${startTlsPorts(params).length > 0 ? submission(params) : ""}
${implicitPorts(params).length > 0 ? implicit : ""}`);

/** Courier has no program that checks a file; a misspelt name would only show as a port that does not open. */
export const checkScript = (params: RecipeParams): string =>
  step(`${findCourier}
work=${work}
${serve}
${listening}
set +f
for new in "$work"/*.new; do
  [ -e "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
  sh -n "$new"
  case $(sed -n -E 's/^(PORT|SSLPORT)=//p' "$new" | tail -n 1) in
    *[!0-9.,]*) echo "A port is not a number in $(cat "\${new%.new}.path"); write it as a number first. Nothing was changed." >&2; exit 1 ;;
  esac
done
set -f
for port in ${newPorts(params).join(" ")}; do
  program=esmtpd-msa
  if [ $port = 465 ]; then program=esmtpd-ssl; fi
  if listening $port && ! runs $program; then
    echo "Another program listens on port $port already. Nothing was changed." >&2
    exit 1
  fi
done
echo "The new files are well formed, with numbers for ports."`);

const note = (program: string) =>
  `if [ ! -e "$work/${program}.seen" ]; then
  if runs ${program}; then : >"$work/${program}.ran"; fi
  : >"$work/${program}.seen"
fi`;

const restart = (program: string, unit: string) => `${note(program)}
if runs ${program}; then serve ${program} ${unit} stop; sleep 1; fi
serve ${program} ${unit} start`;

export const applyScript = (params: RecipeParams): string =>
  step(`${findCourier}
${value}
${serve}
${untilListening}
${authOffered}
${installFiles(name)}
if [ -s "$work/certificate" ]; then
  xargs cat <"$work/certificate" >"$dir/mailpath.pem"
  chown "$(value MAILUSER /dev/null):$(value MAILGROUP /dev/null)" "$dir/mailpath.pem"
  : >"$work/certificate.made"
fi
${startTlsPorts(params).length > 0 ? restart("esmtpd-msa", "courier-msa") : ""}
${implicitPorts(params).length > 0 ? restart("esmtpd-ssl", "courier-mta-ssl") : ""}
until_listening 20 25 ${newPorts(params).join(" ")}
${loginsOffered(params)}`);

export const saveScript = step(`${findCourier}
grep -q '^# ${beginMark}$' "$dir/esmtpd-msa" "$dir/esmtpd-ssl" || { echo "Our lines are not in place: run the change and apply steps." >&2; exit 1; }
if [ -d /run/systemd/system ]; then systemctl is-enabled courier-msa courier-mta-ssl || true; fi
echo "Nothing more to do: Courier reads its files at every start."`);

const back = (program: string, unit: string) => `if [ -e "$work/${program}.seen" ]; then
  if runs ${program}; then serve ${program} ${unit} stop; sleep 1; fi
  if [ -e "$work/${program}.ran" ]; then serve ${program} ${unit} start; fi
fi`;

export const undoScript = step(`${findCourier}
${serve}
${stopTimer(name)}
${restoreFiles(name)}
${back("esmtpd-msa", "courier-msa")}
${back("esmtpd-ssl", "courier-mta-ssl")}
[ ! -e "$work/certificate.made" ] || rm -f "$dir/mailpath.pem"
${forget(name)}
rm -f ${stateDir}/${name}.undo
echo "Everything of ours is taken back."`);

export const detectScript = step(`${findCourier}
echo "$dir"
${showPorts}`);

export const beforeScript = step(`${findCourier}
grep -nE '^(PORT|SSLPORT|ADDRESS|SSLADDRESS|AUTH_REQUIRED|ESMTP_TLS_REQUIRED|ESMTPAUTH|ESMTPAUTH_TLS|TLS_CERTFILE|ESMTPDSTART|ESMTPDSSLSTART)=' "$dir/esmtpd" "$dir/esmtpd-msa" "$dir/esmtpd-ssl" || true
ps ax -o args | grep '[c]ouriertcpd' || true`);
