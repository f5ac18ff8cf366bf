import { until } from "../command";
import type { Machine } from "../machine";
import { addUsers, certificatePath, keyPath, selfSign, teacher } from "./account";
import type { Mta, MtaSettings } from "./mta";

const haraka = "/opt/haraka/node_modules/.bin/haraka";
const instance = "/etc/haraka";

/** Mail for the school itself is thrown away: nothing in the story reads it. */
const plugins = (auth: boolean) => `relay
tls
${auth ? "auth/flat_file\n" : ""}rcpt_to.in_host_list
queue/discard
`;

const files = ({ host, domain, auth, trusted }: MtaSettings): Readonly<Record<string, string>> => ({
  "smtp.ini": "; the school's mail server\nlisten=0.0.0.0:25\n",
  plugins: plugins(auth),
  me: `${host}\n`,
  host_list: `${domain}\n${host}\n`,
  "tls.ini": `key=${keyPath}\ncert=${certificatePath}\n`,
  "relay.ini": "[relay]\nacl=true\n",
  relay_acl_allow: `${trusted.join("\n")}\n`,
  "auth_flat_file.ini": `[core]\nmethods=PLAIN,LOGIN\n\n[users]\n${teacher.user}=${teacher.password}\n`,
  "outbound.ini": "[main]\ntemp_fail_intervals=5s*100\n",
});

/** Without this file Haraka makes one at its first start, which takes long. */
const keyExchange = `openssl genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out ${instance}/config/dhparams.pem`;

async function install(machine: Machine, settings: MtaSettings): Promise<void> {
  await machine.setUp(`node ${haraka} -i ${instance} >/dev/null`);
  for (const [name, text] of Object.entries(files(settings)))
    await machine.write(`${instance}/config/${name}`, text);
  await machine.setUp(`${addUsers}${selfSign(settings.host)}
${keyExchange}`);
}

const isListening = async (machine: Machine) =>
  (await machine.sh("ss -ltn | grep -q ':25 '")).code === 0 ? true : null;

const processes = "ps ax -o pid= -o args= | sed -n 's,^ *\\([0-9]*\\) .*[h]araka.* -c .*,\\1,p'";

export const harakaMta: Mta = {
  layers: ["haraka", "base"],
  install,
  start: async (machine) => {
    await machine.setUp(`nohup node ${haraka} -c ${instance} >>/var/log/mail.log 2>&1 </dev/null &`);
    await until("Haraka to listen", () => isListening(machine));
  },
  stop: (machine) => machine.setUp(`kill $(${processes})`),
  mailq: `node ${haraka} -c ${instance} --qlist`,
  flush: "true",
  log: "/var/log/mail.log",
  files: [
    `${instance}/config/smtp.ini`,
    `${instance}/config/plugins`,
    `${instance}/config/tls.ini`,
    `${instance}/plugins/mailpath_ports.js`,
    "/etc/services",
  ],
  params: { tlsCertificate: certificatePath, tlsKey: keyPath },
};
