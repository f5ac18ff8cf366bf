import type { Observation, SmtpResult, Transport, Vantage } from "@/lib/core/observation";

/** How a look ended, as one word. */
export type Ending =
  | Exclude<Transport, "open">
  | "ok"
  | "silent"
  | "closed"
  | "not-smtp"
  | "tempfail"
  | "rejected"
  | "stall";

/** Who looked, at what (`server:25`, `mx.board.example:25`), how it ended; then what is out of the ordinary. */
export type Sight = readonly [vantage: string, target: string, ending: Ending, change?: SightChange];
export type SightChange = {
  greeting?: string;
  address?: string;
  resolved?: readonly string[];
  minute?: number;
  /** What the resolver said where the name failed. */
  resolver?: string;
  keywords?: readonly string[];
  auth?: boolean;
};

const serverName = "mail.example.jp";

const place = (id: string, place: Vantage["place"], line: string | null): Vantage => ({
  id,
  place,
  line,
  kind: place === "outside" ? "dashboard" : "probe",
  publicAddress: null,
});

const elsewhere: Readonly<Record<string, Vantage>> = {
  "server-lan": place("server-lan", "server-lan", "server-line"),
  server: place("server", "server", null),
  home: place("home", "outside", null),
  dashboard: place("dashboard", "outside", null),
};

const vantageOf = (id: string): Vantage => elsewhere[id] ?? place(id, "line", id);

const bare: SmtpResult = {
  outcome: "ok",
  stage: "greeting",
  greeting: null,
  code: null,
  ehloLine: null,
  ehlo: [],
  starttls: "not-tried",
  ehloAfterTls: [],
  tls: null,
};

function smtpOf(ending: Ending, host: string, change: SightChange): SmtpResult | null {
  const greeting = change.greeting ?? `220 ${host} ESMTP`;
  const ehlo = [...(change.keywords ?? ["PIPELINING", "STARTTLS", "SIZE", "8BITMIME"])];
  const starttls = ehlo.includes("STARTTLS") ? "ok" : "not-offered";
  const ehloAfterTls = starttls === "ok" ? (change.auth === false ? ["SIZE"] : ["AUTH PLAIN LOGIN"]) : [];
  switch (ending) {
    case "ok":
      return { ...bare, stage: "quit", greeting, code: 220, ehlo, starttls, ehloAfterTls };
    case "stall":
      return { ...bare, outcome: "silent", stage: "ehlo", greeting, code: 220 };
    case "tempfail":
      return { ...bare, outcome: "tempfail", greeting: `421 ${host} busy`, code: 421 };
    case "rejected":
      return { ...bare, outcome: "refused", greeting: `554 ${host} no`, code: 554 };
    case "not-smtp":
      return { ...bare, outcome: "not-smtp", greeting: "HTTP/1.1 400 Bad Request" };
    case "silent":
    case "closed":
      return { ...bare, outcome: ending };
    default:
      return null;
  }
}

const spoken: ReadonlySet<Ending> = new Set([
  ...(["ok", "stall", "tempfail", "rejected", "not-smtp", "silent", "closed"] as const),
]);

function observation([from, target, ending, change = {}]: Sight, index: number): Observation {
  const [where = "", digits = "25"] = target.split(":");
  const role = where === "server" ? "server" : "control";
  const host = role === "server" ? serverName : where;
  const vantage = vantageOf(from);
  const inside = vantage.place === "server-lan" || vantage.place === "server";
  const usual = role === "control" ? "198.51.100.25" : inside ? "192.168.0.10" : "203.0.113.10";
  const address = ending === "dns-failure" ? null : (change.address ?? usual);
  const port = Number(digits);
  return {
    version: 1,
    at: new Date(Date.UTC(2026, 10, 24, 1, change.minute ?? 0, index)).toISOString(),
    vantage,
    target: { role, host, address, port },
    resolved: [...(change.resolved ?? (address === null ? [] : [address]))],
    transport: spoken.has(ending) ? "open" : (ending as Transport),
    timings: {},
    smtp: port === 443 ? null : smtpOf(ending, host, change),
    error: change.resolver === undefined ? null : { code: change.resolver, source: "resolver" },
  };
}

/** Observations of the story's school, written out by hand: one a second, in the order given. */
export const sights = (...rows: Sight[]): Observation[] => rows.map(observation);
