import { durationBounds, type Traffic } from "@/lib/platform/traffic";
import type { Counts } from "./types";

type Sample = { labels?: Record<string, string>; value: number; suffix?: string };
type Family = { name: string; type: "counter" | "gauge" | "histogram"; help: string; samples: Sample[] };

/** Prometheus text format 0.0.4: backslash, quote and line feed are escaped in a label's value. */
const escaped = (text: string): string =>
  text.replace(/[\\"\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));

function line(name: string, { labels = {}, value, suffix = "" }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}`;
}

export const metricsText = (families: readonly Family[]): string =>
  families
    .flatMap(({ name, type, help, samples }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...samples.map((sample) => line(name, sample)),
    ])
    .map((text) => `${text}\n`)
    .join("");

const one = (name: string, type: "counter" | "gauge", help: string, value: number): Family => ({
  name,
  type,
  help,
  samples: [{ value }],
});

type Process = { version: string; residentBytes: number; cpuSeconds: number; startedAtSeconds: number };

/** The web server's own process. `loopDelay` is in nanoseconds. */
export function processFamilies(
  { version, ...process }: Process,
  { answers, within, count, seconds, loopDelay }: Traffic,
): Family[] {
  const buckets = durationBounds.map((bound, at) => ({
    suffix: "_bucket",
    labels: { le: String(bound) },
    value: within[at] ?? 0,
  }));
  return [
    {
      name: "mailpath_build_info",
      type: "gauge",
      help: "The running version.",
      samples: [{ labels: { version, node: globalThis.process.versions.node }, value: 1 }],
    },
    one(
      "process_resident_memory_bytes",
      "gauge",
      "Memory of the web server's process.",
      process.residentBytes,
    ),
    one(
      "process_cpu_seconds_total",
      "counter",
      "Processor time, user and system together.",
      process.cpuSeconds,
    ),
    one("process_start_time_seconds", "gauge", "When the process started.", process.startedAtSeconds),
    {
      name: "mailpath_event_loop_delay_seconds",
      type: "gauge",
      help: "How late timers fire, since the start.",
      samples: [50, 99].map((percentile) => ({
        labels: { quantile: String(percentile / 100) },
        value: loopDelay.percentile(percentile) / 1e9,
      })),
    },
    {
      name: "mailpath_http_answers_total",
      type: "counter",
      help: "Answers by class of status.",
      samples: [...answers].sort().map(([kind, value]) => ({ labels: { status: kind }, value })),
    },
    {
      name: "mailpath_http_answer_seconds",
      type: "histogram",
      help: "Time from a request's head to the end of its answer.",
      samples: [
        ...buckets,
        { suffix: "_bucket", labels: { le: "+Inf" }, value: count },
        { suffix: "_sum", value: seconds },
        { suffix: "_count", value: count },
      ],
    },
  ];
}

/** What the database holds; null where it could not be asked: `mailpath_database_up` says so. */
export function databaseFamilies(counts: Counts | null): Family[] {
  const up = one("mailpath_database_up", "gauge", "1 where the database answers.", counts === null ? 0 : 1);
  if (counts === null) return [up];
  const { runsByState, lastObservationAt } = counts;
  const last = lastObservationAt === null ? [] : [{ value: lastObservationAt.getTime() / 1000 }];
  return [
    up,
    one("mailpath_schools", "gauge", "Schools.", counts.schools),
    {
      name: "mailpath_check_runs",
      type: "gauge",
      help: "Runs started within the last day, by state.",
      samples: Object.entries(runsByState).map(([state, value]) => ({ labels: { state }, value })),
    },
    one("mailpath_probes", "gauge", "Probes that are not revoked.", counts.probes),
    one(
      "mailpath_probes_reporting",
      "gauge",
      "Probes that reported within the last hour.",
      counts.probesReporting,
    ),
    one("mailpath_share_links", "gauge", "Share links that are not revoked.", counts.shareLinks),
    {
      name: "mailpath_last_run_finished_timestamp_seconds",
      type: "gauge",
      help: "When a run last came to its end.",
      samples: last,
    },
  ];
}
