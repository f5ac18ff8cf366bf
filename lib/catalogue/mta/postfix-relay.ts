import { isImplicitTlsPort, smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
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
import { reloadPostfix } from "./postfix-reload";
import { forgetLogin, makeLoginFile, readLogin, relayAnswers } from "./relay-login";
import { relayOf, relayRecipe } from "./relay-recipe";

const name = "postfix_relay";

const tls = (port: number) => [
  `smtp_tls_security_level = ${port === smtpPort ? "may" : "encrypt"}`,
  `smtp_tls_wrappermode = ${isImplicitTlsPort(port) ? "yes" : "no"}`,
];

const settings = (params: RecipeParams, secrets: string) => {
  const { host, port } = relayOf(params);
  return [
    `relayhost = [${host}]:${port}`,
    ...tls(port),
    "smtp_sasl_auth_enable = yes",
    `smtp_sasl_password_maps = texthash:${secrets}`,
    "smtp_sasl_security_options = noplaintext, noanonymous",
    "smtp_sasl_tls_security_options = noanonymous",
  ].join("\n");
};

/** A setting that stands there twice would be ours only by its place, so the school's own is put out, with its continuation lines. */
const setAside = `set_aside() {
  awk '/^(relayhost|smtp_tls_security_level|smtp_tls_wrappermode|smtp_sasl_[a-z_]*)[ \\t]*=/ { print "# ${offMark}" $0; aside = 1; next }
    aside && /^[ \\t]/ { print "# ${offMark}" $0; next }
    { aside = 0; print }' "$1"
}`;

const changeScript = (params: RecipeParams) =>
  step(`${candidateFunctions(name)}
${withoutOurs()}
${setAside}
config=$(postconf -h config_directory)
candidate "$config/main.cf"
without_ours "$base" >"$work/old"
[ -z "$(tail -c 1 "$work/old")" ] || echo >>"$work/old"
{
  set_aside "$work/old"
  cat <<END
# ${beginMark}
${settings(params, "$config/mailpath_relay")}
# ${endMark}
END
} >"$new"
diff "$base" "$new" || true
${makeLoginFile}`);

const checkScript = (params: RecipeParams) =>
  step(`${relayAnswers}
work=${workDir(name)}
live=$(postconf -h config_directory)
new=$work/$(printf '%s' "$live/main.cf" | tr / _).new
[ -f "$new" ] || { echo "Please run the change step first." >&2; exit 1; }
${readLogin}
rm -rf "$work/trial"
mkdir "$work/trial"
cp -p "$live"/master.cf "$work/trial/"
cat "$new" >"$work/trial/main.cf"
chmod 755 "$work/trial"
postconf -c "$work/trial" -n >/dev/null
rm -rf "$work/trial"
${relayOf(params).port === smtpPort ? ":" : `relay_answers ${relayOf(params).host} ${relayOf(params).port}`}
echo "Postfix accepts the new main.cf."`);

const applyScript = (params: RecipeParams) =>
  step(`${readLogin}
config=$(postconf -h config_directory)
${installFiles(name)}
secrets=$config/mailpath_relay
: >"$secrets"
chmod 600 "$secrets"
if [ "$login" != none ]; then
  printf '%s %s:%s\\n' '[${relayOf(params).host}]:${relayOf(params).port}' "$login" "$password" >"$secrets"
fi
if postfix status 2>/dev/null; then
  ${reloadPostfix}
  postqueue -f
  echo "The queue is being sent."
else
  echo "Postfix is not running; it reads the file when it is started (postfix start)." >&2
  exit 1
fi`);

const undoScript = step(`config=$(postconf -h config_directory)
${restoreFiles(name)}
if [ $changed = yes ]; then
  rm -f "$config/mailpath_relay"
  if postfix status 2>/dev/null; then postfix reload; fi
fi
${forgetLogin}
${forget(name)}
echo "Everything of ours is taken back."`);

export const relayThroughProvider = relayRecipe({
  platform: "postfix",
  sources: [
    "https://www.postfix.org/SASL_README.html#client_sasl",
    "https://www.postfix.org/DATABASE_README.html",
  ],
  scripts: {
    detect: step(`postconf mail_version relayhost
postconf -A`),
    before: step(`postconf transport_maps sender_dependent_relayhost_maps default_transport
mailq`),
    backup: backupFiles(name, ["/etc/postfix/main.cf", "/usr/local/etc/postfix/main.cf"]),
    change: changeScript,
    check: checkScript,
    apply: applyScript,
    verify: step(`postconf relayhost
${lookTwice([smtpPort])}
mailq`),
    save: step(`postconf relayhost
echo "Nothing more to do: Postfix reads its files at every start."`),
    undo: undoScript,
  },
});
