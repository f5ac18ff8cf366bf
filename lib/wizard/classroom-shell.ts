import { shellQuote } from "@/lib/catalogue/quote";
import { isWebPort, submissionsPort } from "@/lib/core/port";
import type { ClassroomEndpoint } from "./classroom-endpoint";
import type { ClassroomWords } from "./classroom-words";

export type ShellInput = {
  endpoints: readonly ClassroomEndpoint[];
  link: string | null;
  words: ClassroomWords;
};

/** Marks of the block that is posted or pasted back. */
export const beginMark = "-----BEGIN MAILPATH RESULT 1-----";
export const endMark = "-----END MAILPATH RESULT-----";

/**
 * curl speaks the opening of SMTP by itself (EHLO, HELP, QUIT) and tells what it heard; it never sends MAIL. Exit codes
 * 6 (name), 7 (connect), 28 (time-out) and 35 (TLS) are documented in its manual.
 */
const lookWithCurl = `look_curl() {
  case $2 in
    443) url="https://$3:$2/" ;;
    80) url="http://$3:$2/" ;;
    465) url="smtps://$3:$2/classroom.invalid" ;;
    *) url="smtp://$3:$2/classroom.invalid" ;;
  esac
  out=$(curl -g -k -s -v -o /dev/null --noproxy '*' --connect-timeout 5 --max-time 35 \\
    -w 'mailpath %{time_connect} %{remote_ip}\\n' "$url" 2>&1 </dev/null)
  code=$?
  set -- "$1" "$2" $(printf '%s\\n' "$out" | sed -n 's/^mailpath //p' | tail -n 1)
  ms=-
  case \${3:-0} in
    0 | 0.000000) ;;
    *.*) whole=\${3%%.*} part=\${3#*.}000; part=\${part%"\${part#???}"}; ms=$((whole * 1000 + 1$part - 1000)) ;;
  esac
  address=\${4:--}
  heard=$(printf '%s\\n' "$out" | tr -d '\\r' | sed -n 's/^< //p')
  state=open
  if [ "$ms" = - ]; then
    state=unreachable
    case $code in 6) state=no-name ;; 28) state=timeout ;; 7)
      case $out in
        *refused*) state=refused ;;
        *[Tt]imed\\ out*) state=timeout ;;
        *reset*) state=reset ;;
      esac ;;
    esac
  elif [ "$2" = 443 ] || [ "$2" = 80 ]; then heard=
  elif [ -z "$heard" ]; then
    case $code in
      28) state=silent ;;
      35) state=tls-failed ;;
      *) state=closed ;;
    esac
  fi
  note "$1" "$2" "$state" "$ms" "$address"
  hear "$heard"
}`;

const lookWithBash = `look_bash() {
  out=$(timeout 40 bash -c '
    start=\${EPOCHREALTIME/[.,]/}
    timeout 5 bash -c "exec 3<>/dev/tcp/$1/$2" bash "$1" "$2" || exit
    end=\${EPOCHREALTIME/[.,]/}
    echo "connected $(((end - start) / 1000))"
    case $2 in 443|80|465) exit ;; esac
    exec 3<>"/dev/tcp/$1/$2" || exit
    IFS= read -r -t 30 -u 3 line && printf "%s\\n" "heard $line"
    case $line in 220*) printf "QUIT\\r\\n" >&3 ;; esac' bash "$1" "$2" 2>&1 </dev/null)
  ms=$(printf '%s\\n' "$out" | sed -n 's/^connected //p')
  heard=$(printf '%s\\n' "$out" | tr -d '\\r' | sed -n 's/^heard //p')
  judge "$1" "$2"
}`;

const lookWithPython = `look_python() {
  out=$(python3 -c '
import socket, sys, time
host, port = sys.argv[1], int(sys.argv[2])
start = time.time()
s = socket.create_connection((host, port), 5)
print("connected", int((time.time() - start) * 1000))
if port not in (80, 443, 465):
    s.settimeout(30)
    line = s.makefile("rb").readline(1024).decode("utf-8", "replace")
    if line: print("heard", line.strip())
    if line.startswith("220"): s.sendall(b"QUIT\\r\\n")
' "$1" "$2" 2>&1 </dev/null)
  ms=$(printf '%s\\n' "$out" | sed -n 's/^connected //p')
  heard=$(printf '%s\\n' "$out" | sed -n 's/^heard //p')
  judge "$1" "$2"
}`;

const lookWithNc = `look_nc() {
  out=$( (sleep 6; printf 'QUIT\\r\\n'; sleep 1) | nc -v -w 8 "$1" "$2" 2>&1)
  heard=$(printf '%s\\n' "$out" | tr -d '\\r' | sed -n '/^[2-5][0-9][0-9]/p' | head -n 1)
  ms=
  case $out in *succeeded* | *open*) ms=- ;; esac
  [ -n "$heard" ] && ms=-
  judge "$1" "$2"
}`;

/** What the tools say where they could not connect; the words are those of the C library in the C locale. */
const judge = `judge() {
  state=unreachable
  case $out in
    *refused*) state=refused ;;
    *[Tt]imed\\ out* | *timeout*) state=timeout ;;
    *reset*) state=reset ;;
    *not\\ known* | *nodename* | *resolve* | *lookup* | *No\\ address*) state=no-name ;;
    '') state=timeout ;;
  esac
  if [ -n "$ms" ]; then
    state=silent
    case $2 in 443 | 80 | 465) state=connected ;; esac
    [ -n "$heard" ] && state=open
  fi
  note "$1" "$2" "$state" "\${ms:--}" -
  hear "$heard"
}`;

const head = `LC_ALL=C
export LC_ALL
note() {
  result="$result
look $1 $2 $3 $4 $5"
}
hear() {
  [ -z "$1" ] && return
  result="$result
$(printf '%s\\n' "$1" | head -n 40 | cut -c 1-300 | sed 's/^/heard /')"
}`;

const chooseTool = (words: ClassroomWords): string => `has() { command -v "$1" >/dev/null 2>&1; }
tool=\${MAILPATH_TOOL:-}
if [ -z "$tool" ]; then
  if has curl && curl -V 2>/dev/null | grep -q ' smtp'; then tool=curl
  elif has bash && has timeout; then tool=bash
  elif has python3; then tool=python
  elif has nc; then tool=nc
  else echo ${shellQuote(words.noTool)} >&2; exit 1; fi
fi
look() {
  printf '%s %s %s\\n' ${shellQuote(words.looking)} "$1" "$2" >&2
  case $tool in
    curl) case $1 in *:*) look_curl "$1" "$2" "[$1]" ;; *) look_curl "$1" "$2" "$1" ;; esac ;;
    bash) look_bash "$1" "$2" ;;
    python) look_python "$1" "$2" ;;
    *) look_nc "$1" "$2" ;;
  esac
}`;

function deliver(link: string | null, words: ClassroomWords): string {
  const show = `printf '%s\\n' "$block"`;
  if (link === null) return `${show}\necho ${shellQuote(words.done)} >&2`;
  return `${show}
link=${shellQuote(link)}
if { has curl && printf '%s\\n' "$block" | curl -g -s -S -f --noproxy '*' --max-time 20 -H 'Content-Type: text/plain' --data-binary @- "$link"; } ||
  { has wget && wget -q -O - --header='Content-Type: text/plain' --post-data="$block" "$link" </dev/null; } ||
  { has python3 && python3 -c 'import sys, urllib.request
print(urllib.request.urlopen(sys.argv[1], sys.argv[2].encode(), 20).read().decode())' "$link" "$block" </dev/null; }
then echo ${shellQuote(words.done)} >&2
else echo ${shellQuote(words.notSent)} >&2
fi`;
}

/** Controls first, then the server, then the server's ports once more: lost packets come in groups. */
function looks(endpoints: readonly ClassroomEndpoint[]): string {
  const line = ({ host, port }: ClassroomEndpoint) => `look ${shellQuote(host)} ${port}`;
  const controls = endpoints.filter(({ role }) => role === "control");
  const server = endpoints.filter(({ role }) => role === "server");
  const again = server.filter(({ port }) => !isWebPort(port) && port !== submissionsPort).slice(0, 2);
  return [...controls, ...server, ...again].map(line).join("\n");
}

/** Comments for whoever reads before pasting: what it does, and where the result goes. */
const preface = ({ link, words }: ShellInput): string =>
  [words.what, words.nothing, ...(link === null ? [] : [words.sends, link])]
    .map((text) => `# ${text}`)
    .join("\n");

/** The script in POSIX sh; it runs alike in dash, bash and busybox's ash. */
export const shellBody = (input: ShellInput): string =>
  [
    preface(input),
    head,
    lookWithCurl,
    lookWithBash,
    lookWithPython,
    lookWithNc,
    judge,
    chooseTool(input.words),
    `result="at $(date -u +%Y-%m-%dT%H:%M:%SZ)
tool $tool"`,
    looks(input.endpoints),
    `block="${beginMark}
$result
${endMark}"`,
    deliver(input.link, input.words),
  ].join("\n");
