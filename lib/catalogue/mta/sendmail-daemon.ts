import { restartDaemon as restart } from "../shell/daemon";

/** `mta` is the sendmail that runs as the mail server (Debian gives it a name of its own). */
export const findSendmail = `mta=
for path in /usr/sbin/sendmail-mta /usr/sbin/sendmail /usr/libexec/sendmail/sendmail /usr/local/sbin/sendmail; do
  if [ -z "$mta" ] && [ -x "$path" ]; then mta=$path; fi
done
[ -n "$mta" ] || { echo "There is no sendmail here." >&2; exit 1; }`;

/** `cf` is the configuration the daemon reads. */
export const findCf = `cf=
for path in /etc/mail/sendmail.cf /etc/sendmail.cf; do
  if [ -z "$cf" ] && [ -f "$path" ]; then cf=$path; fi
done
[ -n "$cf" ] || { echo "There is no sendmail.cf in /etc/mail or /etc." >&2; exit 1; }`;

/** `pid` and `args` of the running daemon, from the file it writes itself: process id, then its command line. */
export const findDaemon = `pid=
args=
find_daemon() {
  for path in $(sed -n 's/^O PidFile=//p' "$cf") /run/sendmail/mta/sendmail.pid /var/run/sendmail.pid /var/run/sendmail/sendmail.pid; do
    [ -f "$path" ] || continue
    number=$(sed -n 1p "$path" | tr -dc 0-9)
    if [ -n "$number" ] && kill -0 "$number" 2>/dev/null; then
      pid=$number
      args=$(sed -n 2p "$path")
      return 0
    fi
  done
  return 1
}`;

/** A listener named on the command line replaces every line of the file: nothing in it would ever be heard. */
export const refuseOverride = `case $args in
  *DaemonPortOptions*)
    echo "sendmail was started with its ports on the command line ($args): lines in the file are not read. On FreeBSD set sendmail_enable=YES in /etc/rc.conf." >&2
    exit 1 ;;
esac`;

export const restartDaemon = (name: string) => restart(name, '"$mta"', "sendmail");
