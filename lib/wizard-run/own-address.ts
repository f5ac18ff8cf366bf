import type { NetworkInterfaceInfo } from "node:os";

type Interfaces = NodeJS.Dict<Pick<NetworkInterfaceInfo, "address" | "family" | "internal">[]>;

const inSchools = /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./;
/** Bridges of containers and virtual machines: no classroom reaches them. */
const inside = /^(docker|br-|veth|virbr|vmnet|vboxnet|podman|cni)/;

/** The IPv4 address under which this machine's neighbours reach it, private ones first; null where it has none. */
export function addressInNetwork(interfaces: Interfaces): string | null {
  const found = Object.entries(interfaces)
    .filter(([name]) => !inside.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(
      ({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."),
    )
    .map(({ address }) => address);
  return found.find((address) => inSchools.test(address)) ?? found[0] ?? null;
}
