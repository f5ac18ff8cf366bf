import type { Machine } from "../machine";
import { addUsers, certificatePath, keyPath, selfSign, teacher } from "./account";
import type { Mta, MtaSettings } from "./mta";

/** Prefixes as the access file knows them: whole bytes of an IPv4 address. */
const accessLine = (network: string) => {
  const [address = "", bits = "32"] = network.split("/");
  const prefix = address.split(".").slice(0, Number(bits) / 8);
  return `${prefix.join(".")}\tallow,RELAYCLIENT\n`;
};

/** What Debian's maintainer scripts do: owners and rights of the programs and folders. */
const finish = `
for name in makedat preline lockmail maildirmake deliverquota; do ln -s $name.courier /usr/bin/$name; done
cd /etc/courier
cat ${keyPath} ${certificatePath} > esmtpd.pem
for dir in allfilters calendar calendar/localcache calendar/private calendar/public faxtmp filters msgq msgs tmp track webadmin; do
  install -d -o courier -g courier -m 750 /var/lib/courier/$dir
done
chmod 770 /var/lib/courier/tmp
chown courier:courier /var/lib/courier
install -d -o courier -g courier /run/courier /run/courier/authdaemon
chown courier:courier esmtpd.pem /usr/bin/mailq /usr/bin/cancelmsg /usr/lib/courier/courier/submitmkdir
chgrp courier /usr/sbin/sendmail
chmod 2755 /usr/bin/mailq /usr/sbin/sendmail
chmod 4755 /usr/lib/courier/courier/submitmkdir
chmod 640 esmtpd.pem
touch /etc/environment
chgrp -R courier /etc/courier
makesmtpaccess
makeacceptmailfor
makealiases
`;

const allowLogin = `
sed -i 's/^authmodulelist=.*/authmodulelist="authuserdb"/' /etc/courier/authdaemonrc
sed -i 's/^ESMTPAUTH_TLS=.*/ESMTPAUTH_TLS="PLAIN LOGIN"/' /etc/courier/esmtpd
touch /etc/courier/userdb
chmod 600 /etc/courier/userdb
userdb ${teacher.user} set uid=1000 gid=1000 home=/home/${teacher.user} shell=/bin/sh "systempw=$(openssl passwd -6 '${teacher.password}')"
makeuserdb
`;

async function install(machine: Machine, settings: MtaSettings): Promise<void> {
  const etc = (name: string, text: string) => machine.write(`/etc/courier/${name}`, text);
  await etc("me", `${settings.host}\n`);
  await etc("defaultdomain", `${settings.domain}\n`);
  await etc("locals", `localhost\n${settings.domain}\n${settings.host}\n`);
  await etc("esmtpacceptmailfor.dir/default", `${settings.domain}\n`);
  await etc("aliases/system", `postmaster: ${teacher.user}\n`);
  await etc("smtpaccess/default", settings.trusted.map(accessLine).join(""));
  await machine.setUp(addUsers + selfSign(settings.host) + finish + (settings.auth ? allowLogin : ""));
}

export const courier: Mta = {
  layers: ["courier", "base"],
  install,
  start: (machine) => machine.setUp("authdaemond start\ncourierfilter start\ncourier start\nesmtpd start"),
  stop: (machine) => machine.setUp("esmtpd stop\ncourier stop"),
  mailq: "mailq",
  flush: "courier flush",
  log: "/var/log/mail.log",
  files: ["/etc/courier/esmtpd", "/etc/courier/esmtpd-msa", "/etc/courier/esmtpd-ssl", "/etc/services"],
  params: { tlsCertificate: certificatePath, tlsKey: keyPath },
};
