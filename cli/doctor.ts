import { Resolver } from "node:dns/promises";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DoctorFinding, DoctorTopic, Verdict } from "@/lib/core/doctor";
import { formatHostPort, parseHostPort } from "@/lib/core/host";
import type { Observation } from "@/lib/core/observation";
import { checkMany } from "@/lib/smtp/check-many";
import { doctorText } from "./doctor-words";
import { findDataFolder, loadMaintenance } from "./installation";
import { langOf, quote, readOptions, refusePositionals } from "./options";
import { print, printJson } from "./output";
import { UsageError } from "./usage";

const options = {
  outgoing: { type: "boolean" },
  control: { type: "string", multiple: true },
  data: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

type Control = { host: string; port: number };

const finding = (
  topic: DoctorTopic,
  verdict: Verdict,
  code: string,
  facts: DoctorFinding["facts"] = {},
): DoctorFinding => ({ topic, verdict, code, facts });

/** Node.js 20 has been out of support since April 2026. */
function inspectNode(): DoctorFinding {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!isEnough) return finding("node", "bad", "unsupported", { version: node });
  return major < 22
    ? finding("node", "caution", "old", { version: node })
    : finding("node", "good", "supported", { version: node });
}

/** A clock behind this very file stands still or was never set: codes, sessions and certificates go wrong with it. */
function inspectClock(now: Date): DoctorFinding {
  const built = statSync(fileURLToPath(import.meta.url)).mtime;
  const facts = { now: now.toISOString() };
  return now.getTime() < built.getTime() - 60_000
    ? finding("clock", "bad", "behind", facts)
    : finding("clock", "good", "plausible", facts);
}

const dnsPatienceMs = 3_000;

/** Asks for the root servers: whoever answers that is a resolver, and nobody learns what is looked after here. */
async function inspectDns(): Promise<DoctorFinding> {
  const resolver = new Resolver({ timeout: dnsPatienceMs, tries: 1 });
  const servers = resolver.getServers().join(", ");
  const begun = performance.now();
  try {
    await resolver.resolve(".", "NS");
    return finding("dns", "good", "answers", { servers, ms: Math.round(performance.now() - begun) });
  } catch (error) {
    const { code = "EUNKNOWN" } = error as NodeJS.ErrnoException;
    return finding("dns", "caution", "silent", { servers, error: code });
  }
}

const vantage = {
  id: "doctor",
  kind: "dashboard",
  place: "outside",
  line: null,
  publicAddress: null,
} as const;

function outgoingOf({ target: { host, port }, transport }: Observation): DoctorFinding {
  const facts = { control: formatHostPort(host, port), seen: transport };
  return transport === "open"
    ? finding("outgoing", "good", "open", facts)
    : finding("outgoing", "caution", "shut", facts);
}

async function inspectOutgoing(controls: readonly Control[]): Promise<DoctorFinding[]> {
  if (controls.length === 0) return [finding("outgoing", "unknown", "no-controls")];
  const targets = controls.map(({ host, port }) => ({ role: "control" as const, host, port }));
  const seen: DoctorFinding[] = [];
  for await (const { observation } of checkMany(targets, {
    vantage,
    connectTimeoutMs: 5_000,
    replyTimeoutMs: 10_000,
  }))
    seen.push(outgoingOf(observation));
  return seen;
}

function namedControl(text: string): Control {
  const control = parseHostPort(text);
  if (control !== null) return control;
  throw new UsageError(`--control ${quote(text)}: must be host:port, such as relay.example.jp:587`);
}

/** What this installation can and cannot do. Dials nobody unless told to. */
export async function doctor(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions("doctor", options, args);
  refusePositionals("doctor", positionals);
  const lang = langOf(values.lang);
  const named = (values.control ?? []).map(namedControl);
  const now = new Date();
  const maintenance = await loadMaintenance(values.data);
  const inside =
    maintenance === null || findDataFolder(values.data) === null
      ? [finding("settings", "unknown", "no-installation")]
      : await maintenance.inspect(now);
  const isUsable = inside.every(({ code }) => code !== "unusable" && code !== "no-installation");
  const controls = [...named, ...(values.outgoing && isUsable ? (maintenance?.controls() ?? []) : [])];
  const findings = [
    inspectNode(),
    ...inside,
    inspectClock(now),
    await inspectDns(),
    ...(values.outgoing || named.length > 0 ? await inspectOutgoing(controls) : []),
  ];
  if (values.json) await printJson({ version: 1, findings });
  else await print(doctorText(findings, lang));
  return findings.some(({ verdict }) => verdict === "bad") ? 1 : 0;
}
