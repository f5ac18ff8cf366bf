import type { Words } from "@/lib/core/locale";
import type { RecipeParams } from "@/lib/core/recipe";
import { shellQuote } from "../quote";
import { step } from "../shell/state";
import type { PlatformId, RecipeEntry } from "../types";
import { mtaRecipe } from "./mta-recipe";
import { showSmtp } from "./services";

const words = {
  expect: {
    en: "Six sections, each under a line that begins with “== mailpath:”. Copy everything and paste it back. Nothing is changed on the server.",
    ja: "「== mailpath:」で始まる見出しのついた6つの部分が表示されます。すべてコピーして貼り付けてください。サーバーの設定は何も変わりません。",
  },
  privacy: {
    en: "The queue and the log name mail addresses. They stay with the person who pastes them and with this school's record.",
    ja: "キューとログにはメールアドレスが含まれます。貼り付けた方とこの学校の記録以外には渡りません。",
  },
} as const satisfies Record<string, Words>;

/** `connect HOST`: one attempt at 25, and in one word how it ended; `error` where no tool could try. */
const connect = `connect() {
  if command -v perl >/dev/null; then
    perl -MIO::Socket::INET -e '
      my $socket = IO::Socket::INET->new(PeerAddr => $ARGV[0], PeerPort => 25, Proto => "tcp", Timeout => 10);
      if ($socket) { print "open" }
      elsif ($!{ECONNREFUSED}) { print "refused" }
      elsif ($!{ETIMEDOUT} || $@ =~ /timeout/i) { print "timeout" }
      elsif ($!{EHOSTUNREACH} || $!{ENETUNREACH}) { print "unreachable" }
      else { print "error" }' "$1" && return 0
  fi
  said=$(nc -v -z -w 10 "$1" 25 2>&1 </dev/null) && { printf open; return 0; }
  case $said in
    *refused*) printf refused ;;
    *"timed out"*|*timeout*) printf timeout ;;
    *"No route"*|*nreachable*) printf unreachable ;;
    *) printf error ;;
  esac
}`;

/** Destinations this server fails to reach, as its own queue names them; never a host that it has no business with. */
const queueHosts = `queue_hosts() {
  sed -n -e 's/.*(Deferred: Connection [a-z ]* \\(by\\|with\\) \\([A-Za-z0-9.-]*\\)\\.*).*/\\2/p' \\
    -e 's/.*(Deferred: \\([A-Za-z0-9.-]*[A-Za-z0-9]\\)\\.*: No route to host.*/\\1/p' \\
    -e 's/.*connect to \\([A-Za-z0-9.-]*\\)\\[[0-9a-fA-F.:]*\\]:.*/\\1/p' | sort | uniq | head -n 3
}`;

const reportScript = ({ relayHost }: RecipeParams) =>
  step(`section() { echo "== mailpath: $1 =="; }
limited() { if command -v timeout >/dev/null; then timeout 30 "$@"; else "$@"; fi; }
${connect}
${queueHosts}
section services
${showSmtp} || true
section listeners
{ ss -ltn || sockstat -46l || netstat -an; } 2>/dev/null | grep -E 'LISTEN|[.:][0-9]+ +[*0.:]+' || true
section queue-runner
{ ps ax -o args 2>&1 || ps; } | grep -iE 'sendmail|qmgr|exim|smtpd|courier|qmail-send|ps: ' | grep -v grep || true
for file in /run/sendmail/mta/sendmail.pid /var/run/sendmail.pid /run/sendmail.pid; do
  if [ -r "$file" ]; then sed -n 2p "$file"; fi
done
section mailq
queue=$(limited mailq 2>&1 | head -n 300) || true
printf '%s\\n' "$queue"
case $queue in
  *MSP*) ;;
  *) if [ -f /etc/mail/submit.cf ]; then limited mailq -Ac 2>&1 | head -n 100 || true; fi ;;
esac
section log
found=no
for file in /var/log/maillog /var/log/mail.log /var/log/exim4/mainlog; do
  if [ $found = no ] && [ -r "$file" ]; then
    found=yes
    tail -n 2000 "$file" | grep -E 'stat=|status=|relay=|==|Relaying denied|Relay access denied' | tail -n 60 || true
  fi
done
if [ $found = no ] && command -v journalctl >/dev/null; then
  journalctl -q --no-pager -o short -n 2000 SYSLOG_FACILITY=2 2>/dev/null | grep -E 'stat=|status=' | tail -n 60 || true
fi
section outgoing
hosts=$({ echo ${shellQuote(relayHost ?? "")}; printf '%s\\n' "$queue" | queue_hosts; } | grep . | head -n 3 || true)
[ -n "$hosts" ] || echo none
for host in $hosts; do
  echo "$host 25 $(connect "$host")"
done`);

/** The read-only report: what this server listens on, sends to and keeps waiting. */
export const serverReport = (platform: PlatformId, name: Words): RecipeEntry =>
  mtaRecipe({
    remedy: "server-report",
    platform,
    name,
    sources: ["https://man7.org/linux/man-pages/man1/getent.1.html"],
    takes: ["relayHost"],
    parts: { detect: { text: reportScript, expect: words.expect, before: [words.privacy] } },
  });
