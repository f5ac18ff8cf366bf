import { defaultPorts } from "@/lib/core/port";

/** `listening PORT`: is anything listening there? Reads Linux's own table, else asks FreeBSD's and other systems' tools. */
export const listening = `listening() {
  if [ -r /proc/net/tcp ]; then
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -q ":$(printf %04X "$1") [0-9A-F]*:0000 0A "
  elif command -v sockstat >/dev/null; then
    sockstat -46l | grep -q ":$1 "
  else
    netstat -an | grep LISTEN | grep -q "[.:]$1 "
  fi
}`;

/** `show_listeners` prints who listens on a port that mail may use or on one of these, by whatever tool the system has. */
const showListeners = (ports: readonly number[]): string => `show_listeners() {
  if command -v ss >/dev/null; then ss -ltn
  elif command -v sockstat >/dev/null; then sockstat -46l
  else netstat -an | grep LISTEN; fi | grep -E '[.:](${[...new Set([...defaultPorts, ...ports])].join("|")})[[:space:]]' || echo "No mail port is listening."
}`;

/** `until_listening SECONDS PORT…`: waits until all of them listen, and names the one that does not. */
export const untilListening = `${listening}
until_listening() {
  left=$1
  shift
  for port; do
    while ! listening "$port"; do
      left=$((left - 1))
      [ $left -gt 0 ] || { echo "Port $port is not listening. Run the undo step, then look at the mail log." >&2; return 1; }
      sleep 1
    done
  done
}`;

/** A listener can vanish after a minute, so all are looked at twice. */
export const lookTwice = (ports: readonly number[]): string => `${untilListening}
${showListeners(ports)}
sleep 5
show_listeners
until_listening 1 ${ports.join(" ")}
echo "Looking again in 75 seconds ..."
sleep 75
show_listeners
until_listening 1 ${ports.join(" ")}
echo "Both looks show ${ports.join(", ")}."`;

/** `auth_offered PORT`: after TLS the server offers a login. Without openssl nothing is claimed. */
export const authOffered = `auth_offered() {
  command -v openssl >/dev/null || { echo "openssl is not here: whether port $1 offers a login was not looked at."; return 0; }
  case $1 in 465) mode= ;; *) mode="-starttls smtp" ;; esac
  { sleep 2; printf 'EHLO localhost\\r\\n'; sleep 2; printf 'QUIT\\r\\n'; sleep 1; } |
    timeout 60 openssl s_client -connect "127.0.0.1:$1" $mode -quiet 2>/dev/null | grep -q '^250[- ]AUTH ' ||
    { echo "Port $1 offers no login (AUTH) after TLS: nobody could send through it. Run the undo step, and look at the mail log." >&2; return 1; }
  echo "Port $1 offers TLS and a login."
}`;
