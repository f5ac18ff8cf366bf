import { join } from "node:path";
import { certificatePath, keyPath } from "../lab/mta/account";
import { stateDir } from "../lab/places";
import { internetHosts, schoolHost } from "../lab/topology";
import type { World } from "../lab/world";
import { divert, filter, isp, listening, onServer, restartPostfix, router } from "./breakages";

/** A web page on the classrooms' router answers mail and web; the submission ports are shut until somebody logs in. */
export async function portal(world: World): Promise<void> {
  const gateway = router("classroom");
  const dir = stateDir(world.options.runId);
  world.start(gateway, ["busybox", "httpd", "-f", "-p", "80", "-h", dir]);
  const tls = ["-cert", join(dir, "web.pem"), "-key", join(dir, "web.key"), "-www", "-quiet"];
  world.start(gateway, ["openssl", "s_server", "-accept", "443", ...tls]);
  await Promise.all([listening(world, gateway, 80), listening(world, gateway, 443)]);
  await divert(
    world,
    gateway,
    'iifname "lan0" tcp dport { 25, 80 } redirect to :80',
    'iifname "lan0" tcp dport 443 redirect to :443',
  );
  await filter(world, gateway, 'iifname "lan0" tcp dport { 465, 587 } reject with tcp reset');
}

/** Certificates of the size that public ones have: a handshake that needs more than one full packet. */
const longCertificate = (host: string) =>
  `openssl req -x509 -newkey rsa:3072 -nodes -days 90 -subj '/CN=${host}' -addext 'subjectAltName=DNS:${host}' \\
  -keyout ${keyPath} -out ${certificatePath} 2>/dev/null`;

const farHosts = { ...internetHosts, server: { name: schoolHost } } as const;

async function giveLongCertificate(world: World, host: "server" | "board" | "remote-mx" | "submission") {
  const text = `${longCertificate(farHosts[host].name)} && postfix reload 2>&1`;
  const { code, stdout, stderr } = await world.shOn(host, text, 60_000);
  if (code !== 0) throw new Error(`${host}: ${stdout}${stderr}`);
}

/** A tunnel with a small MTU whose "too big" messages are filtered away. */
export async function blackHole(world: World): Promise<void> {
  const hosts = ["server", "board", "remote-mx", "submission"] as const;
  await Promise.all(hosts.map((host) => giveLongCertificate(world, host)));
  await filter(world, isp("classroom"), 'oifname "line0" meta length > 1280 drop');
}

/** Router B lets IPv6 mail in, and the server listens on it. */
export async function openIpv6(world: World): Promise<void> {
  const rule = 'nft add rule inet filter forward iifname "wan0" meta nfproto ipv6 tcp dport 25 accept';
  const opened = await world.shOn("router-b", rule);
  if (opened.code !== 0) throw new Error(opened.stderr);
  await onServer(world, `postconf -e inet_protocols=all\n${restartPostfix}`);
}
