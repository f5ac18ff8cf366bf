import { until } from "../command";
import type { Machine } from "../machine";
import { addLogin, addUsers, certificatePath, keyPath, saslConfig, selfSign } from "./account";
import type { Mta, MtaSettings } from "./mta";
import { accessMap, installSendmail, sendmailMc } from "./sendmail-config";

async function install(machine: Machine, settings: MtaSettings): Promise<void> {
  await machine.write("/etc/mail/sendmail.mc", sendmailMc(settings));
  await machine.write("/etc/mail/access", accessMap(settings));
  await machine.write("/etc/mail/sasl/Sendmail.conf.2", saslConfig);
  const login = settings.auth ? `${addLogin(settings.host, "root")}chmod 600 /etc/sasldb2\n` : "";
  await machine.setUp(addUsers + selfSign(settings.host) + installSendmail + login);
  await machine.write("/etc/mail/local-host-names", `${settings.domain}\n${settings.host}\n`);
}

/** The generator's sources are lost: the administrator edits the one file there is. */
async function installByHand(machine: Machine, settings: MtaSettings) {
  await install(machine, settings);
  await machine.setUp("rm /etc/mail/sendmail.mc");
}

/** The level of configuration that generators of the 8.9 age wrote: no listener named, so /etc/services decides. */
async function installOldLevel(machine: Machine, settings: MtaSettings) {
  await installByHand(machine, settings);
  await machine.setUp(
    "sed -i -e 's,^V10/Berkeley,V8/Berkeley,' -e '/^O DaemonPortOptions=/d' /etc/mail/sendmail.cf",
  );
}

const isListening = async (machine: Machine) =>
  (await machine.sh("ss -ltn | grep -q :25")).code === 0 ? true : null;

const sendmail: Omit<Mta, "install" | "files"> = {
  layers: ["sendmail", "base"],
  start: async (machine) => {
    await machine.setUp("/usr/sbin/sendmail-mta -Am -L sm-mta -bd -q10m");
    await until("sendmail to listen", () => isListening(machine));
  },
  stop: (machine) => machine.setUp("kill $(head -1 /run/sendmail/mta/sendmail.pid)"),
  mailq: "mailq",
  flush: "/usr/sbin/sendmail-mta -Am -q",
  log: "/var/log/mail.log",
  params: { tlsCertificate: certificatePath, tlsKey: keyPath },
};

const cf = "/etc/mail/sendmail.cf";
const untouched = ["/etc/mail/submit.cf", "/etc/services"];

export const sendmailM4: Mta = {
  ...sendmail,
  install,
  files: ["/etc/mail/sendmail.mc", cf, ...untouched],
};
export const sendmailByHand: Mta = { ...sendmail, install: installByHand, files: [cf, ...untouched] };
export const sendmailOldLevel: Mta = { ...sendmail, install: installOldLevel, files: [cf, ...untouched] };
