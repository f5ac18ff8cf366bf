import type { Machine } from "../machine";
import { addUsers } from "./account";
import type { Mta, MtaSettings } from "./mta";

/** Debian 12's build fails every TLS handshake, so there is a plain listener alone, and relaying by address. */
const config = ({ host, domain, trusted }: MtaSettings) => `table trusted { ${trusted.join(", ")} }
listen on 0.0.0.0 port 25 hostname ${host}
action "local" maildir
action "relay" relay
match from any for domain "${domain}" action "local"
match from local for any action "relay"
match from src <trusted> for any action "relay"
`;

const finish = `
install -d -m 711 /var/spool/smtpd
install -d -m 755 -o root /var/lib/opensmtpd /var/lib/opensmtpd/empty
chgrp opensmtpq /usr/sbin/smtpctl
chmod g+s /usr/sbin/smtpctl
hostname > /etc/mailname
`;

async function install(machine: Machine, settings: MtaSettings): Promise<void> {
  await machine.write("/etc/smtpd.conf", config(settings));
  await machine.setUp(addUsers + finish);
}

export const opensmtpd: Mta = {
  layers: ["opensmtpd", "base"],
  install,
  start: (machine) => machine.setUp("/usr/sbin/smtpd"),
  stop: (machine) => machine.setUp("smtpctl stop 2>/dev/null || kill $(pgrep -o -x smtpd)"),
  mailq: "smtpctl show queue",
  flush: "smtpctl schedule all",
  log: "/var/log/mail.log",
  files: ["/etc/smtpd.conf", "/etc/services"],
  params: {},
};
