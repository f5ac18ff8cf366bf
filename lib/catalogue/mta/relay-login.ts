import { stateDir } from "../shell/state";

/** The one file that a person fills in; no part ever prints what stands in it. */
export const loginFile = `${stateDir}/relay-login`;

/** Made once with empty values, so that running the part again loses nothing. */
export const makeLoginFile = `mkdir -p ${stateDir}
if [ ! -e ${loginFile} ]; then
  printf '%s\\n' '# The login that the provider gave you. If it asks for none, write user=none.' 'user=' 'password=' >${loginFile}
fi
chmod 600 ${loginFile}`;

/** `login` and `password`, read and never shown; without them the part ends. */
export const readLogin = `login=$(sed -n 's/^user=//p' ${loginFile} 2>/dev/null | head -n 1)
password=$(sed -n 's/^password=//p' ${loginFile} 2>/dev/null | head -n 1)
if [ -z "$login" ] || { [ "$login" != none ] && [ -z "$password" ]; }; then
  echo "Please fill in ${loginFile} first (user= and password=). Nothing was changed." >&2
  exit 1
fi`;

export const forgetLogin = `rm -f ${loginFile}`;

/** `relay_answers HOST PORT`: the provider's server greets from here. Without openssl nothing is claimed. */
export const relayAnswers = `relay_answers() {
  command -v openssl >/dev/null || { echo "openssl is not here: whether $1 answers was not looked at."; return 0; }
  case $2 in 465) mode= ;; *) mode="-starttls smtp" ;; esac
  printf 'QUIT\\r\\n' | timeout 60 openssl s_client -connect "$1:$2" $mode -quiet 2>&1 | grep -q '^depth=' ||
    { echo "$1 does not answer on $2 with TLS from here: name, port, or the line's own block. Nothing was changed." >&2; return 1; }
  echo "$1 answers on $2 with TLS."
}`;
