import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exchangers, internetNetwork, publicNames } from "../topology";
import { startDaemon } from "./daemon";

const reversed = (address: string) => `${address.split(".").reverse().join(".")}.in-addr.arpa`;

const config = (pidFile: string, listenAddress: string) => `no-daemon
no-resolv
no-hosts
bind-interfaces
listen-address=${listenAddress}
pid-file=${pidFile}
user=root
local=/example/
local=/in-addr.arpa/
${Object.entries(publicNames)
  .map(([name, address]) => `address=/${name}/${address}\nptr-record=${reversed(address)},${name}`)
  .join("\n")}
${Object.entries(exchangers)
  .map(([domain, host]) => `mx-host=${domain},${host},10`)
  .join("\n")}
`;

/** The internet's name server: addresses, reverse names and mail exchangers of the story, and nothing else. */
export async function startResolver(
  namespace: string,
  dir: string,
  listenAddress: string = internetNetwork.resolver,
): Promise<void> {
  const file = join(dir, "dnsmasq.conf");
  await writeFile(file, config(join(dir, "dnsmasq.pid"), listenAddress));
  startDaemon(namespace, ["dnsmasq", `--conf-file=${file}`], join(dir, "dnsmasq.log"));
}
