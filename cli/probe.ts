import type { Observation } from "@/lib/core/observation";
import type { ProbeWork } from "@/lib/core/probe";
import { checkMany } from "@/lib/smtp/check-many";
import { readText, requireOption } from "./input";
import { quote, readOptions, refusePositionals } from "./options";
import { probeClient, RefusedError } from "./probe-client";
import { probeLoop } from "./probe-loop";
import { UsageError } from "./usage";

declare const MAILPATH_VERSION: string;

const options = {
  url: { type: "string" },
  "token-file": { type: "string" },
  once: { type: "boolean" },
} as const;

/** One connection per endpoint and few per host: a probe that stays must never look like a flood. */
const gently = { sameEndpointAtOnce: 1, sameHostAtOnce: 5 } as const;

/** Stays, asks its dashboard what to look at, and hands in what it saw. */
export async function probe(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions("probe", options, args);
  refusePositionals("probe", positionals);
  const base = baseOf(requireOption("probe", "url", values.url));
  const client = probeClient(base, tokenOf(values["token-file"]), MAILPATH_VERSION);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  try {
    await probeLoop({ client, look, say, signal: stop.signal, isOnce: values.once === true });
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    throw new UsageError(
      `${base} does not know this token (any more): make a new probe on the school's page`,
    );
  }
  return 0;
}

const say = (line: string): void => void process.stdout.write(`${new Date().toISOString()} ${line}\n`);

async function look({ vantage, targets }: ProbeWork): Promise<Observation[]> {
  const seen: Observation[] = [];
  const from = { ...vantage, kind: "probe", publicAddress: null } as const;
  for await (const { observation } of checkMany(targets, { vantage: from, ...gently }))
    seen.push(observation);
  return seen;
}

function baseOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username === "" && url.search === "" && url.hash === "")
    return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
  throw new UsageError(
    `--url ${quote(text)}: must be the dashboard's address, such as https://mailpath.example`,
  );
}

/** Never an argument: other users of a machine can read those. */
function tokenOf(file: string | undefined): string {
  const token = (file === undefined ? (process.env.MAILPATH_PROBE_TOKEN ?? "") : readText(file)).trim();
  if (/^[\w-]{20,200}$/.test(token)) return token;
  if (file === undefined && token === "")
    throw new UsageError(
      "probe needs its token: --token-file FILE, or the environment's MAILPATH_PROBE_TOKEN",
    );
  throw new UsageError(
    `${file === undefined ? "MAILPATH_PROBE_TOKEN" : quote(file)}: holds no probe's token`,
  );
}
