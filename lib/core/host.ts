import ipaddr from "ipaddr.js";
import { z } from "zod";
import { parsePort } from "./port";

const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

/** Which address family a literal is of, or null where the text is no address. Short numeric forms (`127.1`) are none. */
export function addressFamily(text: string): 4 | 6 | null {
  // The parser tells by throwing, which is dear where thousands of names are asked about.
  if (!/^[0-9a-fA-F:.]{2,64}$/.test(text)) return null;
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return 4;
  return text.includes(":") && ipaddr.IPv6.isValid(text) && !text.includes("%") ? 6 : null;
}

export const isAddress = (text: string): boolean => addressFamily(text) !== null;

/** An address in its one canonical spelling (`2001:DB8::0:1` → `2001:db8::1`); null for anything else. */
export function canonicalAddress(text: string): string | null {
  return isAddress(text) ? ipaddr.parse(text).toString() : null;
}

function toAscii(text: string): string {
  try {
    return new URL(`http://${text}/`).hostname;
  } catch {
    return "";
  }
}

/**
 * A host name in LDH form (UTS 46 for international names), or an address literal; null for anything else.
 * Names made of digits alone are refused: some resolvers read them as addresses.
 */
export function parseHost(text: string): string | null {
  const bare = text.trim().replace(/^\[(.*)\]$/, "$1");
  if (isAddress(bare)) return canonicalAddress(bare);
  if (bare.length === 0 || bare.length > 253 || /[\s/\\:@?#%[\]<>^|"'`$&;(){}*!~,=+]/.test(bare)) return null;
  const ascii = toAscii(bare.replace(/\.$/, "")).toLowerCase();
  const labels = ascii.split(".");
  if (!labels.every((part) => label.test(part)) || ascii.length > 253) return null;
  return /^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? "") ? null : ascii;
}

export const hostSchema = z
  .string()
  .max(1024)
  .transform((text, context) => {
    const host = parseHost(text);
    if (host !== null) return host;
    context.addIssue({ code: "custom", message: "not a host name or address" });
    return z.NEVER;
  });

export const addressSchema = z
  .string()
  .max(64)
  .transform((text, context) => {
    const address = canonicalAddress(text);
    if (address !== null) return address;
    context.addIssue({ code: "custom", message: "not an IP address" });
    return z.NEVER;
  });

/** `host:port`, `192.0.2.1:25` or `[2001:db8::1]:25`; null for anything else. */
export function parseHostPort(text: string): { host: string; port: number } | null {
  const match = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(text.trim());
  const host = match?.[1] ? parseHost(match[1]) : null;
  const port = match?.[2] ? parsePort(match[2]) : null;
  return host !== null && port !== null ? { host, port } : null;
}

export const formatHostPort = (host: string, port: number): string =>
  host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
