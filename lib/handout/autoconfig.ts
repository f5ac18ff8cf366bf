import { z } from "zod";
import { hostSchema, isAddress } from "@/lib/core/host";
import { portSchema } from "@/lib/core/port";
import { escapeXml } from "@/lib/core/xml";
import type { Encryption } from "./facts";

export const incomingTypes = ["imap", "pop3"] as const;
export const socketTypes = ["SSL", "STARTTLS", "plain"] as const;

/** A mail domain; an address has no mailboxes behind an `@`. */
export const mailDomainSchema = hostSchema.refine((host) => !isAddress(host), "not a domain");

/** Where mail is fetched. Thunderbird reads no file without it, and Mailpath looks at sending alone: so it is asked for. */
export const incomingSchema = z.object({
  type: z.enum(incomingTypes),
  host: hostSchema,
  port: portSchema,
  socket: z.enum(socketTypes),
});
export type IncomingServer = z.infer<typeof incomingSchema>;

export type AutoconfigInput = {
  domain: string;
  schoolName: string;
  incoming: IncomingServer | null;
  outgoing: { host: string; port: number; encryption: Encryption; login: "auth" | "addresses" };
  /** What people log in with: the whole address, or what stands before the `@`. */
  user: "address" | "local-part";
};

const users = { address: "%EMAILADDRESS%", "local-part": "%EMAILLOCALPART%" } as const;
const sockets: Readonly<Record<Encryption, (typeof socketTypes)[number]>> = {
  implicit: "SSL",
  starttls: "STARTTLS",
  none: "plain",
  // A password must not go out readable on a guess.
  unseen: "STARTTLS",
};

const element = (name: string, text: string): string => `      <${name}>${escapeXml(text)}</${name}>`;

function server(tag: string, type: string, lines: readonly string[]): string[] {
  return [`    <${tag} type="${type}">`, ...lines, `    </${tag}>`];
}

/**
 * Thunderbird's `config-v1.1.xml` (Mozilla wiki, Thunderbird:Autoconfiguration:ConfigFileFormat). Without an incoming
 * server the file says so in a comment: Thunderbird refuses it then ("Need proper <incomingServer>").
 */
export function autoconfigXml({ domain, schoolName, incoming, outgoing, user }: AutoconfigInput): string {
  const received =
    incoming === null
      ? ["    <!-- No incoming server was given. Thunderbird reads this file only once one stands here. -->"]
      : server("incomingServer", incoming.type, [
          element("hostname", incoming.host),
          element("port", String(incoming.port)),
          element("socketType", incoming.socket),
          element("username", users[user]),
          element("authentication", "password-cleartext"),
        ]);
  const sent = server("outgoingServer", "smtp", [
    element("hostname", outgoing.host),
    element("port", String(outgoing.port)),
    element("socketType", sockets[outgoing.encryption]),
    ...(outgoing.login === "auth" ? [element("username", users[user])] : []),
    element("authentication", outgoing.login === "auth" ? "password-cleartext" : "client-IP-address"),
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<clientConfig version="1.1">',
    `  <emailProvider id="${escapeXml(domain)}">`,
    `    <domain>${escapeXml(domain)}</domain>`,
    `    <displayName>${escapeXml(schoolName)}</displayName>`,
    ...received,
    ...sent,
    "  </emailProvider>",
    "</clientConfig>",
    "",
  ].join("\n");
}

/** What a mail server's name suggests: `mail.school.example` serves `school.example`. A person confirms it. */
export const likelyDomain = (host: string): string => {
  const labels = host.split(".");
  return isAddress(host) || labels.length < 3 ? host : labels.slice(1).join(".");
};
