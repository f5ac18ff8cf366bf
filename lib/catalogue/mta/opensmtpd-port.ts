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

export const name = "opensmtpd_port";
const portsOf = (params: RecipeParams) => newPorts(params).join(" ");

const findConf = `conf=
for path in /etc/mail/smtpd.conf /usr/local/etc/mail/smtpd.conf /etc/smtpd.conf /etc/smtpd/smtpd.conf; do
  if [ -z "$conf" ] && [ -f "$path" ]; then conf=$path; fi
done
[ -n "$conf" ] || { echo "There is no smtpd.conf here." >&2; exit 1; }
PATH=$PATH:/usr/sbin:/usr/local/sbin`;

/** The program cannot read its file anew: it is stopped and started. */
const restart = `restart_smtpd() {
  if command -v rcctl >/dev/null; then rcctl restart smtpd
  elif [ -d /run/systemd/system ]; then systemctl restart opensmtpd
  elif [ -d /usr/local/etc/rc.d ]; then service smtpd restart
  else
    kill "$(pgrep -o -x smtpd)" 2>/dev/null || true
    left=20
    while pgrep -x smtpd >/dev/null && [ $left -gt 0 ]; do
      left=$((left - 1))
      sleep 1
    done
    (umask 022; smtpd)
  fi
}
${untilListening}`;

const refusals = `if grep -q '^accept' "$old"; then
  echo "This smtpd.conf is written for an OpenSMTPD older than 6.4. Use the router instead (router-nat). Nothing was changed." >&2
  exit 1
fi
address=$(sed -n 's/^[[:space:]]*listen on \\([^ ]*\\).*/\\1/p' "$old" | grep -v -e '^lo' -e '^socket$' -e '^127\\.' -e '^::1$' | head -n 1)
if [ -z "$address" ]; then
  echo "OpenSMTPD serves the machine itself alone. Open it to the network first. Nothing was changed." >&2
  exit 1
fi
relay=$(sed -n 's/^[[:space:]]*action[[:space:]]*"\\{0,1\\}\\([A-Za-z0-9_-]*\\)"\\{0,1\\}[[:space:]]*relay.*/\\1/p' "$old" | head -n 1)
if [ -z "$relay" ]; then
  echo "smtpd.conf has no action that relays: people who logged in could not send outside. Nothing was changed." >&2
  exit 1
fi`;

const certificate = ({
  tlsCertificate,
  tlsKey,
}: RecipeParams) => `pki=$(sed -n 's/^[[:space:]]*pki[[:space:]]*"\\{0,1\\}\\([^ "]*\\)"\\{0,1\\}[[:space:]]*cert.*/\\1/p' "$old" | head -n 1)
if [ -z "$pki" ]; then
${
  tlsCertificate === undefined || tlsKey === undefined
    ? `  echo "OpenSMTPD has no certificate yet. Fill in the certificate and its key, and copy this step again." >&2
  exit 1`
    : `  for file in ${tlsCertificate} ${tlsKey}; do
    ${fileIsThere}
  done
  pki=mailpath
  cat >>"$work/head" <<'END'
pki mailpath cert "${tlsCertificate}"
pki mailpath key "${tlsKey}"
END`
}
fi`;

/** A table of passwords that another listener uses serves ours as well; without one the machine's own users log in. */
const listeners = (
  params: RecipeParams,
) => `table=$(sed -n 's/^[[:space:]]*listen on .* auth \\(<[^>]*>\\).*/\\1/p' "$old" | head -n 1)
${newPorts(params)
  .map(
    (port) => `if grep -Eq '^[[:space:]]*listen on .* port ${port}( |$)' "$old"; then
  echo "Port ${port} has a listener already; it stays as it is."
else
  echo "listen on $address port ${port} ${isImplicitTlsPort(port) ? "smtps" : "tls-require"} pki $pki auth\${table:+ $table}" >>"$work/head"
fi`,
  )
  .join("\n")}`;

export const changeScript = (params: RecipeParams): string =>
  step(`${findConf}
${candidateFunctions(name)}
${withoutOurs()}
candidate "$conf"
old=$work/old
without_ours "$base" >"$old"
[ -z "$(tail -c 1 "$old")" ] || echo >>"$old"
: >"$work/head"
${refusals}
${certificate(params)}
${listeners(params)}
{
  cat "$old"
  echo '# ${beginMark}'
  cat "$work/head"
  grep -Eq '^[[:space:]]*match .*\\bauth\\b.* for any ' "$old" || echo "match from any auth for any action \\"$relay\\""
  echo '# ${endMark}'
} >"$new"
diff "$base" "$new" || true`);

export const checkScript = (params: RecipeParams): string =>
  step(`${findConf}
${listening}
new=${workDir(name)}/$(printf '%s' "$conf" | tr / _).new
[ -f "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
smtpd -n -f "$new"
for port in ${portsOf(params)}; do
  if listening $port && ! grep -Eq "^[[:space:]]*listen on .* port $port( |$)" "$conf"; then
    echo "Another program listens on port $port already. Nothing was changed." >&2
    exit 1
  fi
done
echo "OpenSMTPD accepts the new file."`);

export const applyScript = (params: RecipeParams): string =>
  step(`${findConf}
${restart}
${authOffered}
${installFiles(name)}
restart_smtpd
until_listening 60 25 ${portsOf(params)}
${loginsOffered(params)}`);

export const saveScript = step(`${findConf}
grep -q '^# ${beginMark}$' "$conf" || { echo "Our lines are not in $conf: run the change and apply steps." >&2; exit 1; }
echo "Nothing more to do: OpenSMTPD reads $conf at every start."`);

export const undoScript = step(`${findConf}
${restart}
${stopTimer(name)}
${restoreFiles(name)}
if [ $changed = yes ]; then
  restart_smtpd
  until_listening 60 25 || true
fi
${forget(name)}
rm -f ${stateDir}/${name}.undo
echo "Everything of ours is taken back."`);

export const detectScript = step(`${findConf}
echo "$conf"
smtpd -h 2>&1 | head -n 1 || true
${showPorts}`);

export const beforeScript = step(`${findConf}
grep -nE '^[[:space:]]*(listen|pki|table|action|match)' "$conf"`);
