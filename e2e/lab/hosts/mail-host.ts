import { join } from "node:path";
import { type Machine, startMachine } from "../machine";
import { installPostfix, type PostfixSettings, startPostfixBarely } from "../mta/postfix";
import { internetNetwork } from "../topology";

export type MailHost = { name: string; machine: Machine };

const loopback = ["127.0.0.0/8"];

/** Every recipient of its domain is delivered, into one Maildir. */
const receiving = (domain: string) => [
  "mydestination = localhost",
  `virtual_mailbox_domains = ${domain}`,
  "virtual_mailbox_base = /var/mail/received",
  "virtual_mailbox_maps = static:inbox/",
  "virtual_uid_maps = static:1000",
  "virtual_gid_maps = static:1000",
];

const submissionServices = [
  "587 inet n - y - - smtpd",
  "  -o smtpd_tls_security_level=encrypt",
  "465 inet n - y - - smtpd",
  "  -o smtpd_tls_wrappermode=yes",
];

/** What such a box shows of itself: another name, few keywords, no STARTTLS, and no relaying. */
const proxying = [
  "smtpd_tls_security_level = none",
  "smtpd_banner = $myhostname ESMTP service ready",
  "smtpd_discard_ehlo_keywords = pipelining, vrfy, etrn, enhancedstatuscodes, dsn, smtputf8, chunking",
  "smtpd_relay_restrictions = reject",
];

/** A Postfix of its own on `namespace`, apart from the school's. */
async function startMailHost(namespace: string, dir: string, settings: PostfixSettings): Promise<MailHost> {
  const machine = await startMachine({
    namespace,
    hostName: settings.host,
    layers: ["postfix", "base"],
    dir: join(dir, settings.host),
    resolver: internetNetwork.resolver,
    hosts: "",
  });
  await installPostfix(machine, settings);
  await machine.setUp("install -d -o 1000 -g 1000 /var/mail/received");
  await startPostfixBarely(machine);
  return { name: settings.host, machine };
}

export const startReceiver = (
  namespace: string,
  dir: string,
  host: string,
  domain: string,
): Promise<MailHost> =>
  startMailHost(namespace, dir, { host, domain, auth: false, trusted: loopback, extra: receiving(domain) });

export const startSubmissionHost = (
  namespace: string,
  dir: string,
  host: string,
  domain: string,
): Promise<MailHost> =>
  startMailHost(namespace, dir, {
    host,
    domain,
    auth: true,
    trusted: loopback,
    services: submissionServices,
  });

/** A provider's transparent proxy: it answers whatever port 25 a customer dials. */
export const startProxy = (namespace: string, dir: string): Promise<MailHost> =>
  startMailHost(namespace, dir, {
    host: "mailproxy.provider-a.example",
    domain: "provider-a.example",
    auth: false,
    trusted: loopback,
    extra: proxying,
  });

/** Messages that lie in the mailbox, newest file names last, each as it was received. */
export async function receivedMail(host: MailHost): Promise<string[]> {
  const listing = await host.machine.sh("find /var/mail/received/inbox/new -type f 2>/dev/null | sort");
  return Promise.all(listing.stdout.split("\n").filter(Boolean).map(host.machine.read));
}
