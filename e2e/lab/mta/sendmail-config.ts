import { certificatePath, keyPath } from "./account";
import type { MtaSettings } from "./mta";

const authLines = `define(\`confAUTH_MECHANISMS', \`PLAIN LOGIN')dnl
TRUST_AUTH_MECH(\`PLAIN LOGIN')dnl
define(\`confAUTH_OPTIONS', \`A p y')dnl
`;

/** sendmail defers and refuses mail on a busy machine; a test machine may be busy. */
const ignoreLoad = `define(\`confQUEUE_LA', \`1000')dnl
define(\`confREFUSE_LA', \`1000')dnl
`;

/** The port's own name, as in a stock file: this is what makes /etc/services matter. */
const onlyPort25 = "DAEMON_OPTIONS(`Family=inet, Name=MTA, Port=smtp')dnl";

/** A school's sendmail.mc: Debian's stock file, opened to the network, on 25 alone. */
export const sendmailMc = ({ host, domain, auth }: MtaSettings): string => `divert(-1)dnl
# Mail server of ${domain}
divert(0)dnl
define(\`_USE_ETC_MAIL_')dnl
include(\`/usr/share/sendmail/cf/m4/cf.m4')dnl
VERSIONID(\`${domain}')dnl
OSTYPE(\`debian')dnl
DOMAIN(\`debian-mta')dnl
undefine(\`confHOST_STATUS_DIRECTORY')dnl
define(\`confDOMAIN_NAME', \`${host}')dnl
define(\`confTO_IDENT', \`0')dnl
${ignoreLoad}define(\`confSERVER_CERT', \`${certificatePath}')dnl
define(\`confSERVER_KEY', \`${keyPath}')dnl
define(\`confCACERT', \`${certificatePath}')dnl
define(\`confCACERT_PATH', \`/etc/ssl/certs')dnl
${auth ? authLines : ""}FEATURE(\`no_default_msa')dnl
${onlyPort25}
FEATURE(\`use_cw_file')dnl
FEATURE(\`access_db', , \`skip')dnl
FEATURE(\`delay_checks')dnl
MAILER_DEFINITIONS
MAILER(\`local')dnl
MAILER(\`smtp')dnl
`;

/** Prefixes as the access map knows them: whole bytes of an IPv4 address. */
const accessKey = (network: string) => {
  const [address = "", bits = "32"] = network.split("/");
  return address
    .split(".")
    .slice(0, Number(bits) / 8)
    .join(".");
};

export const accessMap = ({ trusted }: MtaSettings): string =>
  trusted.map((network) => `Connect:${accessKey(network)}\tRELAY\n`).join("");

/** What Debian's maintainer scripts do: links of the alternatives system, queues, the submission program's rights. */
export const installSendmail = `
for name in sendmail sendmail-mta sendmail-msp; do ln -sf ../libexec/sendmail/sendmail /usr/sbin/$name; done
ln -sf ../sbin/sendmail /usr/lib/sendmail
ln -sf ../share/sendmail/mailq /usr/bin/mailq
ln -sf ../libexec/sendmail/newaliases /usr/bin/newaliases
chgrp smmsp /usr/libexec/sendmail/sendmail
chmod 2755 /usr/libexec/sendmail/sendmail
install -d -o smmta -g smmsp -m 2750 /var/spool/mqueue
install -d -o smmsp -g smmsp -m 2770 /var/spool/mqueue-client
install -d -o smmta -g smmsp -m 2755 /var/lib/sendmail
install -d -o root -g smmta -m 2755 /run/sendmail /run/sendmail/mta
install -d -o smmsp -g smmsp -m 2775 /run/sendmail/msp
install -d -m 755 /etc/ssl/certs /etc/sasl2
cd /etc/mail
ln -sf /etc/mail/sasl/Sendmail.conf.2 /etc/sasl2/Sendmail.conf
printf 'root: teacher\\npostmaster: root\\n' > aliases
touch local-host-names trusted-users relay-domains
m4 sendmail.mc > sendmail.cf
makemap hash access < access
m4 /usr/share/sendmail/cf/debian/submit.mc > submit.cf
newaliases
`;
