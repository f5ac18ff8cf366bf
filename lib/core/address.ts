import ipaddr from "ipaddr.js";
import { addressFamily } from "./host";

type Cidr = [ipaddr.IPv4 | ipaddr.IPv6, number];

const cidrs = (texts: string[]): Cidr[] => texts.map((text) => ipaddr.parseCIDR(text));

/** IANA special-purpose registries (RFC 6890 and its updates), multicast and reserved space included. */
const special = cidrs([
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/127",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
  "3fff::/20",
  "5f00::/16",
]);

/** Cloud metadata services: refused even where an operator's range would hold them. */
const metadata = cidrs(["169.254.169.254/32", "fd00:ec2::254/128", "100.100.100.200/32", "169.254.170.2/32"]);

const privateRanges = cidrs([
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "fc00::/7",
  "fe80::/10",
  "127.0.0.0/8",
  "::1/128",
  "169.254.0.0/16",
]);

const within = (address: ipaddr.IPv4 | ipaddr.IPv6, ranges: Cidr[]) =>
  ranges.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));

/** Where an IPv6 address carries an IPv4 one (mapped, NAT64, 6to4), that one: it is what a packet would reach. */
function embeddedIpv4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const bytes = address.toByteArray();
  const at = (index: number) => new ipaddr.IPv4(bytes.slice(index, index + 4));
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  if (
    address.match(ipaddr.IPv6.parse("64:ff9b::"), 96) ||
    address.match(ipaddr.IPv6.parse("64:ff9b:1::"), 48)
  )
    return at(12);
  return address.match(ipaddr.IPv6.parse("2002::"), 16) ? at(2) : null;
}

function reached(text: string): ipaddr.IPv4 | ipaddr.IPv6 {
  const parsed = ipaddr.parse(text);
  return parsed.kind() === "ipv6" ? (embeddedIpv4(parsed as ipaddr.IPv6) ?? parsed) : parsed;
}

export type AddressClass = "public" | "special" | "metadata" | "invalid";

/** What a dialled address would reach; anything that is no address literal is `invalid`. */
export function classifyAddress(text: string): AddressClass {
  if (addressFamily(text) === null) return "invalid";
  const address = reached(text);
  if (within(address, metadata) || within(ipaddr.parse(text), metadata)) return "metadata";
  return within(address, special) ? "special" : "public";
}

/** Private, shared or link-local space: an address that means another host on another network. */
export const isPrivateAddress = (text: string): boolean =>
  addressFamily(text) !== null && within(reached(text), privateRanges);

export const isInRange = (text: string, cidr: string): boolean =>
  addressFamily(text) !== null && within(reached(text), cidrs([cidr]));

/** One guard for everything the dashboard dials: public addresses, and special ones an operator's range holds. */
export function mayDial(address: string, allowed: readonly string[]): boolean {
  const kind = classifyAddress(address);
  if (kind === "public") return true;
  return kind === "special" && allowed.some((range) => isInRange(address, range));
}
