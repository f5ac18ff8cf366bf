import { nameOfRecord } from "@/lib/catalogue/provider/book";
import type { OwnProvider, ProviderRecord } from "@/lib/catalogue/types";
import type { Locale, Words } from "@/lib/core/locale";
import { parsePort } from "@/lib/core/port";
import { ownRecordSchema } from "./schema";

export type Values = Record<string, string>;

/** A record as the form shows it, in the words of the reader's language. */
export function toValues(record: ProviderRecord, lang: Locale): Values {
  const { exemption, relay, note, since, sources } = record;
  const start = since.find(({ towards }) => towards === "everyone");
  const [source] = sources;
  return {
    name: nameOfRecord(record, lang),
    country: record.country ?? "",
    kind: record.kind,
    direction: record.direction,
    ports: record.ports.join(", "),
    scope: record.scope,
    since: start?.at ?? "",
    route: exemption?.route ?? "",
    routeDetail: exemption?.detail?.[lang] ?? "",
    relayHost: relay?.host ?? "",
    relayPorts: relay?.ports.join(", ") ?? "",
    note: note?.[lang] ?? "",
    source: source?.url ?? "",
    year: String(source?.year ?? ""),
    by: source?.by ?? "provider",
  };
}

/** The form of a provider that nobody has written about yet. */
export const blankValues: Values = {
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: "25",
  scope: "unknown",
  by: "provider",
};

const typed = (values: Values, name: string): string => (values[name] ?? "").normalize("NFKC").trim();

/** Words that were left as they were keep both languages; new ones are shown to readers of either. */
function wordsOf(text: string, before: Words | null | undefined): Words | null {
  if (text === "") return null;
  if (before && Object.values(before).includes(text)) return before;
  return { en: text, ja: text };
}

/** Null where one of them is no port. */
function portsOf(text: string): number[] | null {
  const parts = text.split(/[\s,、]+/).filter((part) => part !== "");
  const ports = parts.flatMap((part) => parsePort(part) ?? []);
  return ports.length === parts.length ? [...new Set(ports)] : null;
}

const yearOf = (text: string): unknown => (/^\d{4}$/.test(text) ? Number(text) : text);

/** Where the fields of a form stand in a record. */
const fieldOf = (path: readonly PropertyKey[]): string => {
  const [first = "", ...rest] = path.map(String);
  const last = rest.at(-1);
  if (first === "exemption") return last === "route" ? "route" : "routeDetail";
  if (first === "relay") return rest[0] === "host" ? "relayHost" : "relayPorts";
  if (first === "sources") return last === "year" || last === "by" ? last : "source";
  return first;
};

const problems: Readonly<Record<string, string>> = {
  relayHost: "host",
  ports: "ports",
  relayPorts: "ports",
  since: "date",
  year: "year",
};

export type ReadRecord = { ok: true; record: OwnProvider } | { ok: false; fields: Record<string, string> };

const blocks: ReadonlySet<string> = new Set(["out", "in", "both"]);

/** Source and year are asked for: without them nobody can tell later whether the entry still holds. */
function missing(values: Values, ports: readonly number[] | null): Record<string, string> {
  const needed = ["name", "source", "year", ...(blocks.has(values.direction ?? "") ? ["ports"] : [])];
  const empty = needed.filter((name) => typed(values, name) === "").map((name) => [name, "required"]);
  const wrong = ports === null ? [["ports", "ports"]] : [];
  return Object.fromEntries([...empty, ...wrong]);
}

/** What was typed, as a record; `before` is what the form began from. */
export function fromValues(id: string, values: Values, before: ProviderRecord | null): ReadRecord {
  const at = (name: string) => typed(values, name);
  const isBlocking = blocks.has(at("direction"));
  const [ports, relayPorts] = [portsOf(at("ports")), portsOf(at("relayPorts"))];
  const fields = missing(values, isBlocking ? ports : []);
  if (relayPorts === null) fields.relayPorts = "ports";
  const isUnknown = at("direction") === "unknown";
  const believed = at("by") === "provider" ? "documented" : "second-hand";
  const namesBefore =
    before === null ? null : { en: nameOfRecord(before, "en"), ja: nameOfRecord(before, "ja") };
  const hasRelay = at("relayHost") !== "" || at("relayPorts") !== "";
  const parsed = ownRecordSchema.safeParse({
    id,
    name: wordsOf(at("name"), namesBefore) ?? { en: "–", ja: "–" },
    country: at("country") || null,
    kind: at("kind"),
    direction: at("direction"),
    ports: isBlocking ? (ports ?? []) : [],
    scope: isBlocking ? at("scope") : "unknown",
    since: isBlocking ? startsOf(at("since"), before) : [],
    exemption:
      at("route") && !isUnknown
        ? { route: at("route"), detail: wordsOf(at("routeDetail"), before?.exemption?.detail) }
        : null,
    relay: hasRelay ? { host: at("relayHost") || null, ports: relayPorts ?? [], confidence: believed } : null,
    note: wordsOf(at("note"), before?.note),
    sources: [{ url: at("source") || "–", year: yearOf(at("year") || "2020s"), by: at("by") }],
    confidence: isUnknown ? "unverified" : believed,
  });
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      const field = fieldOf(issue.path);
      fields[field] ??=
        issue.code === "too_big" ? `too-long ${String(issue.maximum)}` : (problems[field] ?? "invalid");
    }
  return parsed.success && Object.keys(fields).length === 0
    ? { ok: true, record: parsed.data }
    : { ok: false, fields };
}

/** The form shows the start that concerns everyone; one towards mobile carriers alone is kept as it was. */
function startsOf(at: string, before: ProviderRecord | null): unknown[] {
  const known = before?.since ?? [];
  const others = known.filter(({ towards }) => towards !== "everyone");
  const same = known.find((start) => start.towards === "everyone" && start.at === at);
  if (at === "") return others;
  return [...others, same ?? { at, when: "from", towards: "everyone" }];
}
