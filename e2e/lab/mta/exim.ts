import type { Machine } from "../machine";
import { addUsers, certificatePath, keyPath, selfSign, teacher } from "./account";
import type { Mta, MtaSettings } from "./mta";

/** Debian's question-and-answer file, as an unsplit internet site answers it. */
const debianAnswers = ({ domain, trusted }: MtaSettings) => `dc_eximconfig_configtype='internet'
dc_other_hostnames='${domain}'
dc_local_interfaces=''
dc_readhost=''
dc_relay_domains=''
dc_minimaldns='false'
dc_relay_nets='${trusted.join(" ; ")}'
dc_smarthost=''
CFILEMODE='644'
dc_use_split_config='false'
dc_hide_mailname=''
dc_mailname_in_oh='true'
dc_localdelivery='maildir_home'
`;

const macros = `MAIN_TLS_ENABLE = yes
MAIN_TLS_CERTIFICATE = ${certificatePath}
MAIN_TLS_PRIVATEKEY = ${keyPath}
`;

const condition = (password: string, user: string) =>
  `"\${if crypteq{$${password}}{\${lookup{$${user}}lsearch{CONFDIR/passwd}{$value}{*}}}}"`;

const authenticators = `
school_plain:
  driver = plaintext
  public_name = PLAIN
  server_condition = ${condition("auth3", "auth2")}
  server_set_id = $auth2
  server_prompts = :
  server_advertise_condition = \${if eq{$tls_in_cipher}{}{}{*}}

school_login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = "Username:: : Password::"
  server_condition = ${condition("auth2", "auth1")}
  server_set_id = $auth1
  server_advertise_condition = \${if eq{$tls_in_cipher}{}{}{*}}
`;

const allowLogin = `
cat > /tmp/authenticators <<'END'
${authenticators}
END
sed -i '/^begin authenticators/r /tmp/authenticators' /etc/exim4/exim4.conf.template
printf '${teacher.user}:%s\\n' "$(openssl passwd -6 '${teacher.password}')" > /etc/exim4/passwd
chgrp Debian-exim /etc/exim4/passwd
chmod 640 /etc/exim4/passwd
`;

const finish = `
chown root:Debian-exim ${keyPath}
chmod 640 ${keyPath}
for dir in /var/lib/exim4 /var/log/exim4 /var/spool/exim4 /run/exim4; do install -d -o Debian-exim -g Debian-exim $dir; done
update-exim4.conf
`;

async function install(machine: Machine, settings: MtaSettings): Promise<void> {
  await machine.write("/etc/exim4/update-exim4.conf.conf", debianAnswers(settings));
  await machine.write("/etc/exim4/exim4.conf.localmacros", macros);
  await machine.write("/etc/mailname", `${settings.domain}\n`);
  await machine.setUp(addUsers + selfSign(settings.host) + (settings.auth ? allowLogin : "") + finish);
}

export const exim: Mta = {
  layers: ["exim", "base"],
  install,
  start: (machine) => machine.setUp("/usr/sbin/exim4 -bd -q30m"),
  stop: (machine) => machine.setUp("kill $(cat /run/exim4/exim.pid)"),
  mailq: "mailq",
  flush: "exim4 -qff",
  log: "/var/log/exim4/mainlog",
  files: [
    "/etc/exim4/update-exim4.conf.conf",
    "/etc/exim4/exim4.conf.localmacros",
    "/etc/exim4/exim4.conf.template",
    "/etc/services",
  ],
  params: { tlsCertificate: certificatePath, tlsKey: keyPath },
};
