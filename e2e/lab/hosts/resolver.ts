import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exchangers, internetNetwork, type PublicNames, publicNames } from "../topology";
import { startDaemon } from "./daemon";

const isIpv4 = (address: string) => address.includes(".");
const reversed = (address: string) => `${address.split(".").reverse().join(".")}.in-addr.arpa`;

const records = (name: string, addresses: readonly string[]) => [
  ...addresses.map((address) => `address=/${name}/${address}`),
  ...addresses.filter(isIpv4).map((address) => `ptr-record=${reversed(address)},${name}`),
];

const config = (pidFile: string, names: PublicNames, listenAddress: string) => `no-daemon
no-resolv
no-hosts
bind-interfaces
listen-address=${listenAddress}
pid-file=${pidFile}
user=root
local=/example/
local=/in-addr.arpa/
${Object.entries(names)
  .flatMap(([name, addresses]) => records(name, addresses))
  .join("\n")}
${Object.entries(exchangers)
  .map(([domain, host]) => `mx-host=${domain},${host},10`)
  .join("\n")}
`;

/** The internet's name server: addresses, reverse names and mail exchangers of the story, and nothing else. */
export async function startResolver(
  namespace: string,
  dir: string,
  names: PublicNames = publicNames,
  listenAddress: string = internetNetwork.resolver,
): Promise<void> {
  const file = join(dir, "dnsmasq.conf");
  await writeFile(file, config(join(dir, "dnsmasq.pid"), names, listenAddress));
  startDaemon(namespace, ["dnsmasq", `--conf-file=${file}`], join(dir, "dnsmasq.log"));
}
