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
} from "../shell/files";
import { authOffered, listening, untilListening } from "../shell/listeners";
import { step } from "../shell/state";
import { stopTimer } from "../shell/timer";
import { fileIsThere, loginsOffered } from "./port-scripts";

export const name = "postfix_port";

const restrictions = [
  "smtpd_sasl_auth_enable=yes",
  "smtpd_tls_auth_only=yes",
  "smtpd_client_restrictions=permit_sasl_authenticated,reject",
  "smtpd_helo_restrictions=",
  "smtpd_sender_restrictions=",
  "smtpd_relay_restrictions=permit_sasl_authenticated,reject",
  "smtpd_recipient_restrictions=",
];

const tlsOptions = ({ tlsCertificate, tlsKey }: RecipeParams) =>
  tlsCertificate === undefined || tlsKey === undefined
    ? []
    : ["smtpd_tls_chain_files=", `smtpd_tls_cert_file=${tlsCertificate}`, `smtpd_tls_key_file=${tlsKey}`];

/** A service of master.cf: TLS and a login are demanded, on this port alone; the port stands as a number. */
function service(port: number, params: RecipeParams): string {
  const tls = isImplicitTlsPort(port) ? "smtpd_tls_wrappermode=yes" : "smtpd_tls_security_level=encrypt";
  const options = [`syslog_name=postfix/port${port}`, tls, ...tlsOptions(params), ...restrictions];
  return [`${port} inet n - $jail - - smtpd`, ...options.map((option) => `  -o ${option}`)].join("\n");
}

const serviceNames: Readonly<Record<number, string>> = {
  465: "smtps|submissions|ssmtp|urd",
  587: "submission",
};

const wordsFor = (port: number) => [`${port}`, ...(serviceNames[port]?.split("|") ?? [])];
const everywhere = (port: number) => wordsFor(port).join("|");
const bound = (port: number) =>
  wordsFor(port)
    .map((word) => `*:${word}`)
    .join("|");

const openPort = (port: number, params: RecipeParams) => `taken=
while read -r service type rest; do
  [ "$type" = inet ] || continue
  case $service in
    "#"*) ;;
    ${everywhere(port)}|0.0.0.0:${port}|\\[::\\]:${port}) taken=$service ;;
    ${bound(port)})
      echo "$service is bound to one address in master.cf; please take that line out first. Nothing was changed." >&2
      exit 1 ;;
  esac
done <"$new"
if [ -n "$taken" ]; then
  echo "Port ${port} has a service already; it stays as it is: $taken"
else
  cat >>"$new" <<END
# ${beginMark}
${service(port, params)}
# ${endMark}
END
fi`;

const certificateCheck = ({ tlsCertificate, tlsKey }: RecipeParams) =>
  tlsCertificate !== undefined && tlsKey !== undefined
    ? `for file in ${tlsCertificate} ${tlsKey}; do
  ${fileIsThere}
done`
    : `if [ -z "$(postconf -h smtpd_tls_cert_file)$(postconf -h smtpd_tls_chain_files 2>/dev/null)" ]; then
  echo "Postfix has no certificate yet. Fill in the certificate and its key, and copy this step again." >&2
  exit 1
fi`;

export const changeScript = (params: RecipeParams): string =>
  step(`${candidateFunctions(name)}
${withoutOurs()}
${certificateCheck(params)}
master=$(postconf -h config_directory)/master.cf
candidate "$master"
without_ours "$master" >"$new"
[ -z "$(tail -c 1 "$new")" ] || echo >>"$new"
jail=
while read -r service type private unprivileged chroot rest; do
  case "$type $service" in
    "inet smtp"|"inet 25"|"inet "*:smtp|"inet "*:25) jail=$chroot ;;
  esac
done <"$new"
[ -n "$jail" ] || { echo "master.cf has no service on port 25; nothing was changed." >&2; exit 1; }
${newPorts(params)
  .map((port) => openPort(port, params))
  .join("\n")}
diff "$base" "$new" || true`);

export const checkScript = (params: RecipeParams): string =>
  step(`${listening}
work=/var/lib/mailpath/${name}
live=$(postconf -h config_directory)
set +f
for new in "$work"/*master.cf.new; do
  [ -e "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
  rm -rf "$work/trial"
  mkdir "$work/trial"
  cp -p "$live"/*.cf "$work/trial/"
  cat "$new" >"$work/trial/master.cf"
done
set -f
chmod 755 "$work/trial"
postconf -c "$work/trial" -n >/dev/null
postconf -c "$work/trial" -M | grep -E '^(smtp|25|[^ ]*:smtp|[^ ]*:25) +inet' >/dev/null
postfix -c "$work/trial" check
for port in ${newPorts(params).join(" ")}; do
  if grep -q "^$port inet" "$work/trial/master.cf" && ! grep -q "^$port inet" "$live/master.cf" && listening "$port"; then
    echo "Another program listens on port $port already; Postfix would stop. Nothing was changed." >&2
    exit 1
  fi
done
rm -rf "$work/trial"
echo "Postfix accepts the new master.cf."`);

const reload = `if postfix status 2>/dev/null; then
  postfix reload
else
  echo "Postfix is not running; it reads the file when it is started."
fi`;

export const applyScript = (params: RecipeParams): string =>
  step(`${untilListening}
${authOffered}
${installFiles(name)}
if ! postfix status 2>/dev/null; then
  echo "Postfix is not running; it reads the file when it is started (postfix start)." >&2
  exit 1
fi
postfix reload
until_listening 20 25 ${newPorts(params).join(" ")}
${loginsOffered(params)}`);

export const saveScript = step(`master=$(postconf -h config_directory)/master.cf
grep -q '^# ${beginMark}$' "$master" || { echo "Our lines are not in $master: run the change and apply steps." >&2; exit 1; }
echo "Nothing more to do: Postfix reads $master at every start."`);

export const undoScript = step(`${stopTimer(name)}
${restoreFiles(name)}
if [ $changed = yes ]; then
  ${reload.replaceAll("\n", "\n  ")}
fi
${forget(name)}
rm -f /var/lib/mailpath/${name}.undo
echo "Everything of ours is taken back."`);
