import type { Machine } from "../machine";
import { addLogin, addUsers, certificatePath, keyPath, saslConfig, selfSign } from "./account";
import type { Mta } from "./mta";

export type PostfixSettings = {
  host: string;
  domain: string;
  auth: boolean;
  /** Networks that may relay without a login. */
  trusted: readonly string[];
  /** Further lines of main.cf. */
  extra?: readonly string[];
  /** Further lines of master.cf. */
  services?: readonly string[];
};

const mainCf = (settings: PostfixSettings) => `compatibility_level = 3.6
myhostname = ${settings.host}
mydomain = ${settings.domain}
myorigin = $mydomain
mydestination = $myhostname, $mydomain, localhost
mynetworks = ${settings.trusted.join(", ")}
inet_interfaces = all
inet_protocols = ipv4
smtpd_banner = $myhostname ESMTP $mail_name (Debian/GNU)
biff = no
alias_maps =
home_mailbox = Maildir/
smtpd_tls_cert_file = ${certificatePath}
smtpd_tls_key_file = ${keyPath}
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = ${settings.auth ? "yes" : "no"}
smtpd_sasl_local_domain = $myhostname
cyrus_sasl_config_path = /etc/postfix/sasl
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination
smtp_tls_security_level = may
${(settings.extra ?? []).join("\n")}
`;

/** What Debian's maintainer script does: the shipped files in place, and two commands that may write the queue. */
const install = `
cp /usr/share/postfix/master.cf.dist /etc/postfix/master.cf
cp /usr/share/postfix/dynamicmaps.cf /etc/postfix/
cp /usr/share/postfix/main.cf.dist /etc/postfix/
cp /usr/share/postfix/makedefs.out /etc/postfix/
install -d -o postfix -g postfix /var/lib/postfix
chgrp postdrop /usr/sbin/postdrop /usr/sbin/postqueue
chmod g+s /usr/sbin/postdrop /usr/sbin/postqueue
`;

/** The smtpd of Debian runs in a jail, and looks for its password file there. */
const jailLogin = `
install -D -o root -g postfix -m 640 /etc/sasldb2 /var/spool/postfix/etc/sasldb2
`;

export async function installPostfix(machine: Machine, settings: PostfixSettings): Promise<void> {
  await machine.write("/etc/postfix/main.cf", mainCf(settings));
  await machine.write("/etc/postfix/sasl/smtpd.conf", saslConfig);
  const login = settings.auth ? addLogin(settings.host, "postfix") + jailLogin : "";
  const services = `cat >> /etc/postfix/master.cf <<'END'\n${(settings.services ?? []).join("\n")}\nEND\n`;
  await machine.setUp(addUsers + selfSign(settings.host) + install + login + services);
}

export const startPostfix = (machine: Machine): Promise<string> =>
  machine.setUp("/usr/lib/postfix/configure-instance.sh -\npostfix start 2>&1");

const queues = "active bounce corrupt defer deferred flush hold incoming private saved trace";

/** Starts a Postfix that nobody administers: no jail to fill and no files to check, which take seconds of each start. */
export const startPostfixBarely = (machine: Machine): Promise<string> =>
  machine.setUp(`sed -i -E '/^[0-9a-z]/ s/^(\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s+)[y-]/\\1n/' /etc/postfix/master.cf
cd /var/spool/postfix
install -d -o postfix -m 700 ${queues}
install -d -o postfix -g postdrop -m 730 maildrop
install -d -o postfix -g postdrop -m 710 public
install -d pid
/usr/lib/postfix/sbin/master -w`);

export const postfix: Mta = {
  layers: ["postfix", "base"],
  install: installPostfix,
  start: startPostfix,
  stop: (machine) => machine.setUp("postfix stop 2>&1"),
  mailq: "mailq",
  flush: "postqueue -f",
  log: "/var/log/mail.log",
  files: ["/etc/postfix/main.cf", "/etc/postfix/master.cf", "/etc/services"],
  params: { tlsCertificate: certificatePath, tlsKey: keyPath },
};
