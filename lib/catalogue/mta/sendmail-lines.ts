import { isImplicitTlsPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";
import { fileIsThere } from "./port-scripts";

/** The two languages sendmail can be configured in, as far as our lines need them. */
export type Dialect = {
  /** Begins a line that is skipped. */
  comment: string;
  /** Begins a line that names a listener. */
  listenerStart: string;
  listener(options: string): string;
  certificate(certificate: string, key: string): string[];
  /** Each goes in only where sendmail.cf has no line that the pattern finds. */
  login: readonly (readonly [pattern: string, line: string])[];
};

export const cfDialect: Dialect = {
  comment: "#",
  listenerStart: "O DaemonPortOptions=",
  listener: (options) => `O DaemonPortOptions=${options}`,
  certificate: (certificate, key) => [
    `O ServerCertFile=${certificate}`,
    `O ServerKeyFile=${key}`,
    `O CACertFile=${certificate}`,
  ],
  login: [
    ["^O AuthMechanisms=", "O AuthMechanisms=PLAIN LOGIN"],
    ["^C{TrustAuthMech}", "C{TrustAuthMech}PLAIN LOGIN"],
    ["^O AuthOptions=", "O AuthOptions=A p y"],
  ],
};

export const mcDialect: Dialect = {
  comment: "dnl",
  listenerStart: "DAEMON_OPTIONS(",
  listener: (options) => `DAEMON_OPTIONS(\`${options}')dnl`,
  // Quoted twice: m4 reads the value again where it is used, and words such as dnl or unix in a path are its own.
  certificate: (certificate, key) => [
    `define(\`confSERVER_CERT', \`\`${certificate}'')dnl`,
    `define(\`confSERVER_KEY', \`\`${key}'')dnl`,
    `define(\`confCACERT', \`\`${certificate}'')dnl`,
  ],
  login: [
    ["^O AuthMechanisms=", "define(`confAUTH_MECHANISMS', `PLAIN LOGIN')dnl"],
    ["^C{TrustAuthMech}", "TRUST_AUTH_MECH(`PLAIN LOGIN')dnl"],
    ["^O AuthOptions=", "define(`confAUTH_OPTIONS', `A p y')dnl"],
  ],
};

/** `a` demands a login, `E` refuses ETRN, `s` begins with TLS (sendmail's cf/README on DAEMON_OPTIONS). */
const optionsFor = (port: number) =>
  `Family=inet, Port=${port}, Name=MSA${port}, M=${isImplicitTlsPort(port) ? "sa" : "Ea"}`;

export const portsOf = (params: RecipeParams): string => newPorts(params).join(" ");

/**
 * Questions to a sendmail.cf: `taken PORT FILE` prints listeners on that port, under whatever name;
 * `everyone` keeps those that more than the machine itself reaches; `has_25 FILE`.
 */
export const listenerQuestions = `words_for() {
  case $1 in
    587) echo '587|submission' ;;
    465) echo '465|smtps|submissions|urd' ;;
    25) echo '25|smtp' ;;
    *) echo "$1" ;;
  esac
}
taken() {
  sed -n 's/^O DaemonPortOptions=//p' "$2" | grep -Ei "(^|[ ,])Port=($(words_for "$1"))([ ,]|\\$)" || true
}
everyone() {
  grep -Eiv 'Addr=(127\\.|::1|localhost|IPv6:::1)' || true
}
has_25() {
  [ -n "$(taken 25 "$1")" ] || sed -n 's/^O DaemonPortOptions=//p' "$1" | grep -qiv 'port='
}`;

const needsCertificate = ({ tlsCertificate, tlsKey }: RecipeParams, { certificate }: Dialect) =>
  tlsCertificate === undefined || tlsKey === undefined
    ? `  echo "sendmail has no certificate yet. Fill in the certificate and its key, and copy this step again." >&2
  exit 1`
    : `  for file in ${tlsCertificate} ${tlsKey}; do
    ${fileIsThere}
  done
${certificate(tlsCertificate, tlsKey)
  .map((line) => `  add <<'END'\n${line}\nEND`)
  .join("\n")}`;

/** Writes into `lines` what must be added, judged by `old`, the sendmail.cf as it is without us. */
export function collectLines(params: RecipeParams, dialect: Dialect): string {
  const add = (line: string) => `add <<'END'\n${line}\nEND`;
  const ports = newPorts(params).map(
    (port) => `if [ -n "$(taken ${port} "$old" | everyone)" ]; then
  echo "Port ${port} has a listener already; it stays as it is: $(taken ${port} "$old" | everyone)"
else
  ${add(dialect.listener(optionsFor(port)))}
fi`,
  );
  const login = dialect.login.map(([pattern, line]) => `grep -q '${pattern}' "$old" || ${add(line)}`);
  return `add() { cat >>"$lines"; }
: >"$lines"
${login.join("\n")}
if ! grep -q '^O ServerCertFile=.' "$old"; then
${needsCertificate(params, dialect)}
fi
${ports.join("\n")}`;
}

/** `merge FILE` prints FILE with our lines in: before the first line that matches the pattern, or at the end. */
export function mergeLines(params: RecipeParams, dialect: Dialect, beforeLine: string): string {
  const { comment, listenerStart } = dialect;
  const words = newPorts(params).map((port) => `$(words_for ${port})`);
  return `block() {
  echo '${comment} mailpath begin'
  cat "$lines"
  echo '${comment} mailpath end'
}
merge() {
  placed=no
  while IFS= read -r line || [ -n "$line" ]; do
    case $placed:$line in
      no:${beforeLine})
        block
        placed=yes ;;
    esac
    case $line in
      "${listenerStart}"*)
        if printf '%s\\n' "$line" | grep -Eiq "Port=(${words.join("|")})([ ,']|\\$)" && [ -z "$(printf '%s\\n' "$line" | everyone)" ]; then
          line="${comment} mailpath-off $line"
        fi ;;
    esac
    printf '%s\\n' "$line"
  done <"$1"
  [ $placed = yes ] || block
}`;
}
