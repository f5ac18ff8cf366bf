import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Field, peakMiB, type Timed, timed } from "./field";
import { isUp, keyOf, portStateOf, verdictOf } from "./grade";
import { type Pair, ports } from "./mix";

/** What one tool said of each pair, by {@link keyOf}, and what it took. */
export type Run = Timed & { said: Map<string, string> };
export type Tool = {
  name: string;
  /** What it tells apart, and what counts as right for it. */
  tells: string;
  truth?: (pair: Pair) => string;
  isThere: () => boolean;
  run: (field: Field, pairs: readonly Pair[]) => Promise<Run>;
};

const cli = fileURLToPath(new URL("../../dist/mailpath.mjs", import.meta.url));
const isInstalled = (path: string) => () => existsSync(path);
const upOrDown = (pair: Pair) => (isUp(pair.kind) ? "up" : "down");

export const mailpath: Tool = {
  name: "mailpath check",
  tells: "all",
  isThere: isInstalled(cli),
  run: async (field, pairs) => {
    const file = join(field.folder, "targets.json");
    const targets = pairs.map((pair) => ({ host: pair.address, port: pair.port, id: keyOf(pair) }));
    writeFileSync(file, JSON.stringify(targets));
    const limits = ["--timeout", "5000", "--reply-timeout", "5000"];
    const run = await timed(field, [process.execPath, cli, "check", "--targets", file, ...limits, "--json"]);
    const lines = run.stdout.split("\n").filter(Boolean).map(verdictOf);
    return { ...run, said: new Map(lines.map(({ id, verdict }) => [id, verdict])) };
  },
};

const hostsOf = (pairs: readonly Pair[]) => [...new Set(pairs.map(({ address }) => address))].join("\n");
const nmapArgs = ["nmap", "-Pn", "-n", "-sT", "-p", ports.join(","), "-iL", "-"];

export const nmap: Tool = {
  name: "nmap -sT",
  tells: "open, closed, filtered",
  truth: (pair) => portStateOf(pair.kind),
  isThere: isInstalled("/usr/bin/nmap"),
  run: async (field, pairs) => {
    const run = await timed(field, [...nmapArgs, "-oG", "-"], hostsOf(pairs));
    const said = new Map<string, string>();
    for (const [, address, list] of run.stdout.matchAll(/^Host: (\S+) .*Ports: (.*)$/gm))
      for (const [, port, state] of (list ?? "").matchAll(/(\d+)\/(\w+)\/tcp/g))
        said.set(`${address} ${port}`, state ?? "");
    return { ...run, said };
  },
};

/** Healthy for the script: it shows a list of EHLO keywords. */
export const nmapScript: Tool = {
  name: "nmap --script smtp-commands",
  tells: "keywords or none",
  truth: (pair) => (isUp(pair.kind) || pair.kind === "no-starttls" ? "up" : "down"),
  isThere: isInstalled("/usr/bin/nmap"),
  run: async (field, pairs) => {
    const run = await timed(field, [...nmapArgs, "--script", "smtp-commands"], hostsOf(pairs));
    const said = new Map(pairs.map((pair) => [keyOf(pair), "down"]));
    for (const report of run.stdout.split("Nmap scan report for ").slice(1)) {
      const address = /^\S+/.exec(report)?.[0];
      for (const [, port] of report.matchAll(/^(\d+)\/tcp .*\n\|_?.*smtp-commands: .*\w/gm))
        said.set(`${address} ${port}`, "up");
    }
    return { ...run, said };
  },
};

const plugins = "/usr/lib/nagios/plugins";
const plugin = `case $2 in
465) ${plugins}/check_tcp -S -H $1 -p 465 -e 220 -t 5 ;;
*) ${plugins}/check_smtp -S -H $1 -p $2 -t 5 ;;
esac >/dev/null 2>&1; echo $1 $2 $?`;

export const checkSmtp: Tool = {
  name: "check_smtp, 256 at once",
  tells: "up, down",
  truth: upOrDown,
  isThere: isInstalled(`${plugins}/check_smtp`),
  run: async (field, pairs) => {
    const list = pairs.map(({ address, port }) => `${address} ${port}`).join("\n");
    const run = await timed(field, ["xargs", "-P", "256", "-L", "1", "sh", "-c", plugin, "plugin"], list);
    const lines = run.stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(" "));
    const said = new Map(
      lines.map(([address, port, code]) => [`${address} ${port}`, code === "0" ? "up" : "down"]),
    );
    return { ...run, said };
  },
};

const exporter = "/usr/bin/prometheus-blackbox-exporter";
const dialogue = (tls: boolean) => `
      query_response:
      - expect: "^220 "
      - send: "EHLO prober\\r"
${tls ? "" : `      - expect: "^250[ -]STARTTLS"\n      - send: "STARTTLS\\r"\n      - expect: "^220"\n      - starttls: true\n      - send: "EHLO prober\\r"\n`}      - expect: "^250[ -]AUTH"
      - send: "QUIT\\r"`;
const module = (name: string, tls: boolean) => `
  ${name}:
    prober: tcp
    timeout: 5s
    tcp:
      tls: ${tls}
      tls_config: { insecure_skip_verify: true }${dialogue(tls)}`;

/** CPU seconds a process has used so far. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function withExporter<T>(field: Field, use: (pid: number) => Promise<T>): Promise<T> {
  const config = join(field.folder, "blackbox.yml");
  writeFileSync(config, `modules:${module("smtp", false)}${module("smtps", true)}\n`);
  const [ip = "", ...netns] = field.inside;
  const child = spawn(ip, [
    ...netns,
    exporter,
    `--config.file=${config}`,
    "--web.listen-address=127.0.0.1:9115",
  ]);
  const ready = new Promise<void>((resolve) =>
    child.stderr.on("data", (chunk) => String(chunk).includes("Listening") && resolve()),
  );
  try {
    await ready;
    return await use(child.pid ?? 0);
  } finally {
    child.kill("SIGTERM");
    await once(child, "close");
  }
}

/** The exporter's own part is counted; who asks it is not. */
export const blackbox = (atOnce: number, driver: string): Tool => ({
  name: `blackbox_exporter, ${atOnce} at once`,
  tells: "up, down",
  truth: upOrDown,
  isThere: isInstalled(exporter),
  run: (field, pairs) =>
    withExporter(field, async (pid) => {
      const file = join(field.folder, "pairs.json");
      writeFileSync(file, JSON.stringify(pairs));
      const before = cpuOf(pid);
      const asked = await timed(field, [process.execPath, driver, file, String(atOnce)]);
      const answers = JSON.parse(asked.stdout) as { wallS: number; up: [string, boolean][] };
      const said = new Map(answers.up.map(([key, up]) => [key, up ? "up" : "down"]));
      return { ...asked, wallS: answers.wallS, cpuS: cpuOf(pid) - before, rssMiB: peakMiB(pid), said };
    }),
});
