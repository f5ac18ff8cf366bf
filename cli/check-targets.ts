import { z } from "zod";
import { addressSchema, canonicalAddress, hostSchema, parseHost, parseHostPort } from "@/lib/core/host";
import { defaultPorts, parsePort, portSchema } from "@/lib/core/port";
import type { Endpoint } from "@/lib/smtp/check-endpoint";
import { type Resolution, resolveBySystem } from "@/lib/smtp/resolve";
import { nameOf, parseAs, parseJson, readText } from "./input";
import { quote } from "./options";
import { UsageError } from "./usage";

export type Wanted = Endpoint & { id?: string | number | undefined };

const targetEntrySchema = z.object({
  host: hostSchema,
  port: portSchema,
  address: addressSchema.nullish().transform((address) => address ?? undefined),
  role: z.enum(["server", "control"]).default("server"),
  id: z.union([z.string().max(1_000), z.number()]).optional(),
});

/** Every entry is read before the first is dialled. */
export function targetsFrom(path: string): Wanted[] {
  const values = parseJson(readText(path), nameOf(path));
  if (!Array.isArray(values)) throw new UsageError(`${nameOf(path)}: must be a JSON array of {host, port}`);
  return values.map((value, index) => parseAs(targetEntrySchema, value, `${nameOf(path)}, item ${index}`));
}

function hostOption(text: string): string {
  const host = parseHost(text);
  if (host !== null) return host;
  throw new UsageError(`--host ${quote(text)}: not a host name or IP address`);
}

function addressOption(text: string): string {
  const address = canonicalAddress(text.replace(/^\[(.*)\]$/, "$1"));
  if (address !== null) return address;
  throw new UsageError(`--address ${quote(text)}: not an IP address`);
}

function portsOption(text: string | undefined): number[] {
  if (text === undefined) return [...defaultPorts];
  const ports = text.split(",").map((part) => {
    const port = parsePort(part.trim());
    if (port !== null) return port;
    throw new UsageError(
      `--ports ${quote(text)}: ${quote(part)} is not a port; ports are 1 to 65535, separated by commas`,
    );
  });
  return [...new Set(ports)];
}

function controlOption(text: string): Wanted {
  const control = parseHostPort(text);
  if (control !== null) return { role: "control", ...control };
  throw new UsageError(`--control ${quote(text)}: must be HOST:PORT, with brackets around an IPv6 address`);
}

export type HostOptions = {
  host: string;
  address?: string | undefined;
  ports?: string | undefined;
  control?: string[] | undefined;
};

/** One endpoint per address and port, addresses as resolved; then the controls. */
export async function targetsOfHost(options: HostOptions): Promise<Wanted[]> {
  const host = hostOption(options.host);
  const ports = portsOption(options.ports);
  const controls = (options.control ?? []).map(controlOption);
  if (options.address !== undefined) {
    const address = addressOption(options.address);
    return [...ports.map((port): Wanted => ({ role: "server", host, port, address })), ...controls];
  }
  const resolution = await resolveBySystem(host);
  return [...endpointsOf(host, ports, resolution), ...controls];
}

function endpointsOf(host: string, ports: readonly number[], resolution: Resolution): Wanted[] {
  const addresses = resolution.ok ? resolution.addresses : [undefined];
  return addresses.flatMap((address) =>
    ports.map((port): Wanted => ({ role: "server", host, port, address, resolution })),
  );
}
