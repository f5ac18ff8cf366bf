import { isImplicitTlsPort, smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { hereDocument } from "../quote";
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
import { assemble, collectFiles, findDaemon, findExim, regenerate, restart } from "./exim-files";
import { forgetLogin, makeLoginFile, readLogin, relayAnswers } from "./relay-login";
import { relayOf, relayRecipe } from "./relay-recipe";

const name = "exim_relay";
const secrets = "LOGINFILE";

/** A `^` stands for a NUL in what is sent, so one in a password is doubled. */
const secret = (key: string) => `\${lookup{${key}}lsearch{${secrets}}{\${sg{$value}{\\N[\\^]\\N}{^^}}}fail}`;

const router = (params: RecipeParams) => `mailpath_relay:
  driver = manualroute
  domains = ! +local_domains
  transport = mailpath_relay
  route_list = * ${relayOf(params).host}::${relayOf(params).port} byname
  host_find_failed = defer
  no_more
`;

/** Where a login is given it is demanded: a message waits rather than be refused without one. */
const transport = (params: RecipeParams) => {
  const { port } = relayOf(params);
  return `mailpath_relay:
  driver = smtp
  hosts_require_auth = \${lookup{user}lsearch{${secrets}}{*}{}}
${port === smtpPort ? "" : "  hosts_require_tls = *\n"}${isImplicitTlsPort(port) ? "  protocol = smtps\n" : ""}`;
};

const onlyThere = `  client_condition = \${if and{{eq{$transport_name}{mailpath_relay}}{def:tls_out_cipher}}}`;

const authenticators = `mailpath_relay_plain:
  driver = plaintext
  public_name = PLAIN
${onlyThere}
  client_send = ^${secret("user")}^${secret("password")}

mailpath_relay_login:
  driver = plaintext
  public_name = LOGIN
${onlyThere}
  client_send = : ${secret("user")} : ${secret("password")}
`;

const block = (file: string, text: string) =>
  `cat >"$work/${file}" ${hereDocument(`# ${beginMark}\n${text}# ${endMark}`)}`;

const secretsFile = `secrets=$(dirname "$live")/mailpath_relay
if [ $debian = yes ]; then secrets=/etc/exim4/mailpath_relay; fi`;

/** Ours comes right before the first router that looks for the destination's own mail server. */
const place = `put_in() {
  sed "s,${secrets},$secrets,g" "$work/$1" >"$work/ready"
  found=no
  for file in $files; do
    candidate "$file"
    line=$($2 "$new")
    [ -n "$line" ] && [ $found = no ] || continue
    found=yes
    { sed -n "1,$line p" "$new"; cat "$work/ready"; sed "1,$line d" "$new"; } >"$work/merged"
    cat "$work/merged" >"$new"
  done
  [ $found = yes ] || { echo "No place for the $1 was found in Exim's files. Nothing was changed." >&2; exit 1; }
}
before_dnslookup() {
  awk '/^[A-Za-z0-9_]+:/ { label = NR } /^[ \\t]*driver[ \\t]*=[ \\t]*dnslookup/ { print label - 1; exit }' "$1"
}
after_transports() { awk '/^begin[ \\t]+transports/ { print NR; exit }' "$1"; }
after_authenticators() { awk '/^begin[ \\t]+authenticators/ { print NR; exit }' "$1"; }`;

/** Exim takes one client login of each kind: those that stand ready for a smarthost (Debian's) make room. */
const setAside = `set_aside() {
  awk 'function flush(  i, aside) {
      aside = body ~ /\\n[ \\t]*client_send/ && body !~ /\\n[ \\t]*server_/ && body ~ /\\n[ \\t]*public_name[ \\t]*=[ \\t]*(PLAIN|LOGIN)[ \\t]*\\n/
      for (i = 1; i <= n; i++) print (aside ? "# ${offMark}" : "") lines[i]
      n = 0
      body = "\\n"
    }
    /^[A-Za-z0-9_]+:/ || /^begin[ \\t]/ { flush() }
    { lines[++n] = $0; body = body $0 "\\n" }
    END { flush() }' "$1"
}`;

const changeScript = (params: RecipeParams) =>
  step(`${findExim}
${candidateFunctions(name)}
${withoutOurs()}
${collectFiles}
${secretsFile}
${place}
${setAside}
mkdir -p "$work"
collect
for file in $files; do
  candidate "$file"
  set_aside "$new" >"$work/merged"
  cat "$work/merged" >"$new"
done
${block("router", router(params))}
${block("transport", transport(params))}
${block("authenticator", authenticators)}
put_in router before_dnslookup
put_in transport after_transports
put_in authenticator after_authenticators
for file in $files; do
  candidate "$file"
  diff "$base" "$new" || true
done
${makeLoginFile}`);

const checkScript = (params: RecipeParams) =>
  step(`${findExim}
${relayAnswers}
work=${workDir(name)}
${assemble}
[ -f "$work/$(printf '%s' "$top" | tr / _).new" ] || [ -f "$work/router" ] || { echo "Please run the change step first." >&2; exit 1; }
${readLogin}
new=$(assemble new)
"$exim" -C "$new" -bV >/dev/null
if ! "$exim" -C "$new" -bP router_list | grep -x mailpath_relay >/dev/null; then
  echo "Exim hands its mail to another server already (smarthost): put the provider's server in there. Nothing was changed." >&2
  exit 1
fi
${relayOf(params).port === smtpPort ? ":" : `relay_answers ${relayOf(params).host} ${relayOf(params).port}`}
echo "Exim accepts the new files."`);

const applyScript = step(`${findExim}
${findDaemon}
${restart(name)}
${secretsFile}
${readLogin}
${installFiles(name)}
: >"$secrets"
chmod 640 "$secrets"
chgrp "$(option exim_group "$live")" "$secrets"
if [ "$login" != none ]; then
  printf 'user: %s\\npassword: %s\\n' "$login" "$password" >"$secrets"
fi
${regenerate}
restart_daemon
sleep 2
until_listening 60 25
"$exim" -qff </dev/null >/dev/null 2>&1 &
echo "The queue is being sent."`);

const undoScript = step(`${findExim}
${findDaemon}
${restart(name)}
${secretsFile}
${restoreFiles(name)}
if [ $changed = yes ]; then
  ${regenerate}
  restart_daemon
  sleep 2
  until_listening 60 25 || true
  rm -f "$secrets"
fi
${forgetLogin}
${forget(name)}
rm -f ${commandFile(name)}
echo "Everything of ours is taken back."`);

const routers = step(`${findExim}
"$exim" -bV | head -n 1
"$exim" -bP router_list`);

export const relayThroughProvider = relayRecipe({
  platform: "exim",
  sources: [
    "https://www.exim.org/exim-html-current/doc/html/spec_html/ch-the_manualroute_router.html",
    "https://www.exim.org/exim-html-current/doc/html/spec_html/ch-the_plaintext_authenticator.html",
  ],
  scripts: {
    detect: routers,
    before: step(`${findExim}
"$exim" -bP routers | grep -E '^(route_list|route_data|domains) = .' || true
mailq`),
    backup: backupFiles(name, [
      "/etc/exim4/exim4.conf",
      "/etc/exim4/exim4.conf.template",
      "/etc/exim4/conf.d/router/200_exim4-config_primary",
      "/etc/exim4/conf.d/transport/00_exim4-config_header",
      "/etc/exim4/conf.d/auth/00_exim4-config_header",
      "/etc/exim/exim.conf",
      "/usr/local/etc/exim/configure",
    ]),
    change: changeScript,
    check: checkScript,
    apply: applyScript,
    verify: step(`${findExim}
"$exim" -bP router_list
${lookTwice([smtpPort])}
mailq`),
    save: step(`${findExim}
"$exim" -bP router_list
echo "Nothing more to do: Exim reads its files at every start."`),
    undo: undoScript,
  },
});
