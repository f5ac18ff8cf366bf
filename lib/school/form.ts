import { fieldKey, type Issue } from "@/lib/account/field-key";
import { formatHostPort, isAddress, parseHostPort } from "@/lib/core/host";
import { parsePort } from "@/lib/core/port";
import { type Line, lineUses, type Profile, profileSchema } from "@/lib/core/profile";
import { readableHost } from "@/lib/core/readable-host";
import { contactsOf, contactValues, countOf, listOf, numbered, text } from "./form-fields";
import { lineIds } from "./line-id";

export type Values = Record<string, string>;
export type FormResult = { ok: true; profile: Profile } | { ok: false; fields: Record<string, string> };

export const maxLines = 12;

/** A profile as flat form fields: `lines.0.isp`, `server.host`, … */
export function toValues(profile: Profile): Values {
  const { server } = profile;
  return {
    name: profile.name,
    timezone: profile.timezone,
    notes: profile.notes,
    "lines.count": String(profile.lines.length),
    ...numbered("lines", profile.lines.map(lineValues)),
    "server.host": readableHost(server.host),
    "server.addresses": server.addresses.join(", "),
    "server.line": server.line ?? "",
    "server.location": server.location,
    "server.place": server.place,
    "server.isp": server.isp,
    "server.os": server.os,
    "server.mta": server.mta,
    "server.lanAddress": server.lanAddress ?? "",
    "server.relay": server.relay,
    "server.clientPorts": server.clientPorts?.join(", ") ?? "",
    controls: profile.controls.map(({ host, port }) => formatHostPort(readableHost(host), port)).join("\n"),
    "contacts.count": String(profile.contacts.length),
    ...numbered("contacts", profile.contacts.map(contactValues)),
  };
}

function lineValues(line: Line): Values {
  const uses = Object.fromEntries(line.uses.map((use) => [`uses.${use}`, "on"]));
  return {
    id: line.id,
    name: line.name ?? "",
    isp: line.isp,
    addressing: line.addressing,
    pppoe: line.pppoe === null ? "" : line.pppoe ? "yes" : "no",
    publicAddress: line.publicAddress ?? "",
    router: line.router,
    routerModel: line.routerModel ?? "",
    ...uses,
  };
}

const pppoeValues: Record<string, boolean> = { yes: true, no: false };

function lineOf(values: Values, index: number) {
  const at = (name: string) => text(values, `lines.${index}.${name}`);
  const prefix = `lines.${index}.uses.`;
  const uses = Object.keys(values)
    .filter((name) => name.startsWith(prefix) && values[name] !== "")
    .map((name) => name.slice(prefix.length));
  return {
    id: at("id"),
    name: at("name") || undefined,
    isp: at("isp") || "other",
    addressing: at("addressing") || "unknown",
    pppoe: pppoeValues[at("pppoe")] ?? null,
    publicAddress: at("publicAddress") || null,
    router: at("router") || "other",
    routerModel: at("routerModel") || null,
    uses: inOrder(uses),
  };
}

const inOrder = (uses: string[]): string[] => [
  ...lineUses.filter((use) => uses.includes(use)),
  ...uses.filter((use) => !lineUses.some((known) => known === use)),
];

/** A line typed just now has no id yet: the form names it `#1` by its place. */
const lineNamed = (value: string, lines: readonly { id: string }[]): string =>
  value.startsWith("#") ? (lines[Number(value.slice(1))]?.id ?? value) : value;

function serverOf(values: Values, lines: readonly { id: string }[]) {
  const at = (name: string) => text(values, `server.${name}`);
  const ports = listOf(at("clientPorts"));
  return {
    host: at("host"),
    addresses: listOf(at("addresses")),
    line: lineNamed(at("line"), lines) || null,
    location: at("location") || "school",
    place: at("place"),
    isp: at("isp") || "other",
    os: at("os"),
    mta: at("mta") || "other",
    lanAddress: at("lanAddress") || null,
    relay: at("relay") || "unknown",
    clientPorts: ports.length === 0 ? undefined : ports.map((port) => parsePort(port) ?? Number.NaN),
  };
}

/** Reads a sent form. What cannot be read is named by its field; `base` lends what the form does not show. */
export function fromValues(values: Values, base: Pick<Profile, "recipeParams"> | null): FormResult {
  const drafts = Array.from({ length: countOf(values, "lines", maxLines) }, (_, index) =>
    lineOf(values, index),
  );
  const lines = lineIds(drafts);
  const controls = listOf(text(values, "controls"), /[\n,]/);
  const parsed = profileSchema.safeParse({
    version: 1,
    name: text(values, "name"),
    timezone: text(values, "timezone") || "Asia/Tokyo",
    lines,
    server: serverOf(values, lines),
    controls: controls.map((control) => parseHostPort(control)).filter((control) => control !== null),
    contacts: contactsOf(values),
    notes: text(values, "notes"),
    recipeParams: base?.recipeParams ?? {},
  });
  const fields = {
    ...(parsed.success ? {} : fieldsOf(parsed.error.issues)),
    ...addressProblems(values, lines.length),
    ...(controls.every((control) => parseHostPort(control) !== null) ? {} : { controls: "control" }),
  };
  if (parsed.success && Object.keys(fields).length === 0) return { ok: true, profile: parsed.data };
  return { ok: false, fields };
}

/** Issue paths of the contract as this form's field names: a port of the list is the list, a line's name its own. */
function fieldsOf(issues: Issue[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const path = issue.path.join(".");
    const field = path
      .replace(/^server\.(clientPorts|addresses)\..*/, "server.$1")
      .replace(/^controls\..*/, "controls")
      .replace(/^(lines\.\d+\.uses)\..*/, "$1");
    fields[field] ??= keyOf(issue, field);
  }
  return fields;
}

function keyOf(issue: Issue, field: string): string {
  if (field === "server.clientPorts") return "ports";
  if (issue.code === "too_small") return field === "lines" ? "line-needed" : "required";
  return fieldKey(issue);
}

function addressProblems(values: Values, lineCount: number): Record<string, string> {
  const names = [
    "server.addresses",
    "server.lanAddress",
    ...Array.from({ length: lineCount }, (_, index) => `lines.${index}.publicAddress`),
  ];
  const isWrong = (name: string) => listOf(text(values, name)).some((address) => !isAddress(address));
  const problems = Object.fromEntries(names.filter(isWrong).map((name) => [name, "address"]));
  return text(values, "server.host") === "" ? { ...problems, "server.host": "required" } : problems;
}
