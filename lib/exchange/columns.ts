import { formatHostPort, parseHostPort } from "@/lib/core/host";
import { addressings, locations, type Profile, relayModes } from "@/lib/core/profile";

type Kind = "text" | "long" | "nullable" | "list" | "ports" | "controls" | "yes-no";
export type Field = { column: string; path: readonly string[]; kind: Kind; allowed?: readonly string[] };

/** One row a school. Contacts and recipe values are in JSON alone; a table leaves them as they are. */
export const schoolFields: readonly Field[] = [
  { column: "name", path: ["name"], kind: "text" },
  { column: "timezone", path: ["timezone"], kind: "text" },
  { column: "server_host", path: ["server", "host"], kind: "text" },
  { column: "server_addresses", path: ["server", "addresses"], kind: "list" },
  { column: "server_line", path: ["server", "line"], kind: "nullable" },
  { column: "server_location", path: ["server", "location"], kind: "text", allowed: locations },
  { column: "server_place", path: ["server", "place"], kind: "long" },
  { column: "server_isp", path: ["server", "isp"], kind: "text" },
  { column: "server_os", path: ["server", "os"], kind: "text" },
  { column: "server_mta", path: ["server", "mta"], kind: "text" },
  { column: "server_lan_address", path: ["server", "lanAddress"], kind: "nullable" },
  { column: "server_relay", path: ["server", "relay"], kind: "text", allowed: relayModes },
  { column: "client_ports", path: ["server", "clientPorts"], kind: "ports" },
  { column: "controls", path: ["controls"], kind: "controls" },
  { column: "notes", path: ["notes"], kind: "long" },
];

/** Of each line; the columns are `line_1_id`, `line_2_id` and so on. */
export const lineFields: readonly Field[] = [
  { column: "id", path: ["id"], kind: "text" },
  { column: "name", path: ["name"], kind: "text" },
  { column: "isp", path: ["isp"], kind: "text" },
  { column: "addressing", path: ["addressing"], kind: "text", allowed: addressings },
  { column: "pppoe", path: ["pppoe"], kind: "yes-no" },
  { column: "public_address", path: ["publicAddress"], kind: "nullable" },
  { column: "router", path: ["router"], kind: "text" },
  { column: "router_model", path: ["routerModel"], kind: "nullable" },
  { column: "uses", path: ["uses"], kind: "list" },
];

export type Json = { [key: string]: unknown };

export const valueAt = (from: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, part) => (value as Json | null | undefined)?.[part], from);

/** A copy with one value set; undefined takes the field away, so that its default holds. */
export function withValue(from: Json, [part = "", ...rest]: readonly string[], value: unknown): Json {
  const { [part]: inner, ...others } = from;
  if (rest.length > 0) return { ...others, [part]: withValue((inner ?? {}) as Json, rest, value) };
  return value === undefined ? others : { ...others, [part]: value };
}

export function cellOf(kind: Kind, value: unknown): string {
  if (value === null || value === undefined) return "";
  switch (kind) {
    case "list":
    case "ports":
      return (value as unknown[]).join(" ");
    case "controls":
      return (value as Profile["controls"]).map(({ host, port }) => formatHostPort(host, port)).join(" ");
    case "yes-no":
      return value === true ? "yes" : "no";
    default:
      return String(value);
  }
}

const partsOf = (cell: string): string[] => cell.split(/[\s,;、]+/).filter((part) => part !== "");

/** What a cell means; undefined where it is empty and the field's default holds. What it cannot mean is left for the schema. */
export function valueFrom(kind: Kind, cell: string): unknown {
  const text = cell.trim();
  switch (kind) {
    case "list":
      return partsOf(text);
    case "ports":
      return text === "" ? undefined : partsOf(text).map(Number);
    case "controls":
      return partsOf(text).map((part) => parseHostPort(part) ?? part);
    case "yes-no":
      return text === ""
        ? null
        : ({ yes: true, true: true, no: false, false: false }[text.toLowerCase()] ?? text);
    case "long":
      return cell;
    case "nullable":
      return text === "" ? null : text;
    default:
      return text === "" ? undefined : text;
  }
}
