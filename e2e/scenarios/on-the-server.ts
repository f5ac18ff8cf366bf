import { makeCertificate } from "@/lib/smtp/scripted-peer";
import { runParts } from "../lab/mailpath";
import { certificatePath, keyPath } from "../lab/mta/account";
import { lines, schoolHost } from "../lab/topology";
import type { World } from "../lab/world";
import { divert, onServer, publicNameInside, restartPostfix, startPeer } from "./breakages";
import type { Claim, Scenario } from "./scenario";

const only25: readonly Claim[] = ["submission-not-offered"];

const passOn587 = (world: World) => runParts(world, "router-b", ["router-nat", "nftables"]);

/** Postfix answers a client as soon as it comes in. */
const refuseClients = (world: World, network: string, answer: string) =>
  onServer(
    world,
    `printf '%s %s\\n' '${network}' '${answer}' > /etc/postfix/clients
postconf -e smtpd_delay_reject=no smtpd_client_restrictions=check_client_access,cidr:/etc/postfix/clients
${restartPostfix}`,
  );

async function expireCertificate(world: World): Promise<void> {
  const { key, cert } = await makeCertificate(schoolHost, new Date(Date.now() - 40 * 86_400_000));
  await world.server.write(keyPath, key, 0o600);
  await world.server.write(certificatePath, cert);
  await onServer(world, restartPostfix);
}

/** A box at the server shows this line out before the greeting, as tcp wrappers do. */
async function showOut(world: World, line: "classroom" | "office"): Promise<void> {
  await startPeer(world, "server", "closes", 2525);
  await divert(world, "server", `ip saddr ${lines[line].wanAddress} tcp dport 25 redirect to :2525`);
}

export const onTheServer: readonly Scenario[] = [
  {
    name: "nothing-forwarded",
    faults: "The server's router forwards nothing.",
    world: { forwards: [] },
    truth: { leads: ["not-reachable-from-outside"], also: only25 },
  },
  {
    name: "wrong-machine",
    faults: "The server's router passes mail to the file store, which has a mail service of its own.",
    arrange: (world) => world.forwardTo("nas"),
    truth: { leads: ["forward-to-wrong-host"], also: only25 },
  },
  {
    name: "office-banned",
    faults: "The server refuses the office's address, as fail2ban would.",
    arrange: (world) => world.banLine("office", true),
    truth: { leads: ["server-blocks-line@office"], also: only25 },
  },
  {
    name: "mta-stopped",
    faults: "The mail program does not run.",
    arrange: (world) => world.stopMta(),
    truth: { leads: ["mta-not-listening"], also: only25 },
  },
  {
    name: "mta-silent",
    faults: "The mail program hangs: connections are taken, and no greeting comes.",
    world: { mta: "sendmail-m4" },
    arrange: (world) => onServer(world, "kill -STOP $(head -1 /run/sendmail/mta/sendmail.pid)"),
    truth: { leads: ["mta-silent"], also: only25 },
  },
  {
    name: "another-service-on-25",
    faults: "A POP3 server holds the mail server's port 25.",
    arrange: async (world) => {
      await world.stopMta();
      await startPeer(world, "server", "pop3", 25);
    },
    truth: { leads: ["not-smtp"], also: only25 },
  },
  {
    name: "loopback-only",
    faults: "The mail program listens on 127.0.0.1 alone; on the server that address was dialled.",
    arrange: (world) => onServer(world, `postconf -e inet_interfaces=loopback-only\n${restartPostfix}`),
    from: ["classroom", "office", "home", "server-lan", "server"],
    dialled: { server: "127.0.0.1" },
    truth: { leads: ["mta-loopback-only"], also: only25 },
  },
  {
    name: "loopback-only-unseen-from-the-server",
    faults: "The mail program listens on 127.0.0.1 alone; nobody looked on the server.",
    arrange: (world) => onServer(world, `postconf -e inet_interfaces=loopback-only\n${restartPostfix}`),
    truth: {
      leads: ["mta-loopback-only"],
      also: only25,
      looksLike: { claim: "mta-not-listening", decidedFrom: "server" },
    },
  },
  {
    name: "incoming-25-blocked",
    faults: "The server's provider drops incoming 25; the router passes 587 to 25.",
    arrange: async (world) => {
      await passOn587(world);
      await world.blockIncoming25("server-line", true);
    },
    truth: { leads: ["inbound-25-blocked"] },
  },
  {
    name: "office-shown-out",
    faults:
      "The server closes the office's connections before the greeting, as tcp wrappers do; three looks.",
    arrange: (world) => showOut(world, "office"),
    looks: 3,
    truth: { leads: ["server-blocks-line@office"], also: only25 },
  },
  {
    name: "busy",
    faults: "The mail server greets everybody with 421.",
    arrange: (world) => refuseClients(world, "0.0.0.0/0", "421 4.3.2 Too busy"),
    truth: { leads: ["temporarily-refused"], also: only25 },
  },
  {
    name: "office-unwanted",
    faults: "The mail server greets the office with 554.",
    arrange: (world) => refuseClients(world, lines.office.wanAddress, "554 5.7.1 Not wanted here"),
    truth: { leads: ["refused-by-policy@office"], also: only25 },
  },
  {
    name: "no-login-offered",
    faults: "587 answers and offers no login, though the school says that people log in.",
    world: { auth: false },
    profile: (profile) => ({ ...profile, server: { ...profile.server, relay: "auth" } }),
    arrange: passOn587,
    truth: { leads: ["submission-without-auth"] },
  },
  {
    name: "certificate-expired",
    faults: "The mail server's certificate expired 40 days ago.",
    arrange: expireCertificate,
    truth: { leads: ["tls-broken"], also: only25 },
  },
  {
    name: "wrong-key",
    faults: "The mail server's key does not belong to its certificate.",
    arrange: (world) =>
      onServer(
        world,
        `openssl ecparam -genkey -name prime256v1 -out ${keyPath} 2>/dev/null\n${restartPostfix}`,
      ),
    truth: { leads: ["tls-broken"], also: only25 },
  },
  {
    name: "no-hairpin",
    faults: "The server's own network dials the public address, and the router does not turn it round.",
    profile: (profile) => ({
      ...profile,
      lines: profile.lines.map((line) =>
        line.id === "server-line" ? { ...line, uses: ["server", "office"] } : line,
      ),
    }),
    arrange: publicNameInside,
    truth: { leads: ["hairpin-nat-missing"], also: only25 },
  },
  {
    name: "ipv6-shut-at-the-server",
    faults: "The name has an IPv6 address, and the server's router lets nothing of IPv6 in.",
    world: { ipv6: true },
    arrange: (world) => onServer(world, `postconf -e inet_protocols=all\n${restartPostfix}`),
    truth: { leads: ["ipv6-path-broken"], also: only25 },
  },
];
