import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, expect, it } from "vitest";
import { type ProbeReport, type ProbeWork, probeReportSchema } from "@/lib/core/probe";
import { answering, type Peer, scriptedPeer } from "@/lib/smtp/scripted-peer";
import { probeClient } from "./probe-client";
import { probeLoop } from "./probe-loop";
import { buildBundle, runCli } from "./run-cli";

const token = "a-token-of-the-right-alphabet_0123456789";
const open: { close: () => unknown }[] = [];

beforeAll(buildBundle, 60_000);
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
type Dashboard = {
  url: string;
  reports: ProbeReport[];
  authorizations: Set<string | undefined>;
  server: Server;
};

/** A dashboard on loopback whose answers a test decides. */
async function dashboard(answer: (path: string, count: number) => Answer): Promise<Dashboard> {
  const reports: ProbeReport[] = [];
  const authorizations = new Set<string | undefined>();
  let count = 0;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    authorizations.add(request.headers.authorization);
    count += 1;
    const { status, body: told, headers } = answer(request.url ?? "", count);
    if (request.url === "/api/probe/report" && status === 200)
      reports.push(probeReportSchema.parse(JSON.parse(body)));
    response.writeHead(status, headers).end(JSON.stringify(told ?? {}));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push({ close: () => server.closeAllConnections() }, server);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, reports, authorizations, server };
}

const workFor = (peer: Peer, changes: Partial<ProbeWork> = {}): ProbeWork => ({
  version: 1,
  vantage: { id: "classroom", place: "line", line: "classroom" },
  targets: [{ role: "server", host: "127.0.0.1", port: peer.port }],
  lookEveryS: 3_600,
  askEveryS: 1,
  wish: null,
  ...changes,
});

async function mailServer(): Promise<Peer> {
  const peer = await scriptedPeer(answering("220 m.example\r\n", { EHLO: "250 m\r\n", QUIT: "221 bye\r\n" }));
  open.push(peer);
  return peer;
}

it("looks once as a program of its own, and hands in what it saw", async () => {
  const peer = await mailServer();
  const { url, reports, authorizations } = await dashboard((path) =>
    path === "/api/probe/work" ? { status: 200, body: workFor(peer) } : { status: 200 },
  );
  process.env.MAILPATH_PROBE_TOKEN = token;
  const ran = await runCli(["probe", "--url", `${url}/`, "--once"]);
  delete process.env.MAILPATH_PROBE_TOKEN;
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(ran.stdout).toContain("looked at 1 endpoints");
  expect(ran.stdout).not.toContain(token);
  expect([...authorizations]).toEqual([`Bearer ${token}`]);
  const [seen] = reports[0]?.observations ?? [];
  expect(seen).toMatchObject({
    vantage: { id: "classroom", kind: "probe", line: "classroom" },
    transport: "open",
    smtp: { outcome: "ok", greeting: "220 m.example" },
  });
});

it.each([
  ["no token", ["--url", "http://127.0.0.1:9"], {}, "probe needs its token"],
  ["no address", [], { MAILPATH_PROBE_TOKEN: token }, "--url"],
  ["an address with a password", ["--url", "http://a:b@127.0.0.1"], { MAILPATH_PROBE_TOKEN: token }, "--url"],
  ["no such file", ["--url", "http://127.0.0.1:9", "--token-file", "/nowhere"], {}, "cannot be read"],
])("says what is wrong: %s", async (_, args, env, message) => {
  Object.assign(process.env, env);
  const ran = await runCli(["probe", ...args]);
  delete process.env.MAILPATH_PROBE_TOKEN;
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(message);
  expect(ran.stderr.trim().split("\n")).toHaveLength(1);
});

it("ends where the token was revoked, and follows no redirect with it", async () => {
  const refusing = await dashboard(() => ({ status: 401 }));
  process.env.MAILPATH_PROBE_TOKEN = token;
  const ran = await runCli(["probe", "--url", refusing.url]);
  delete process.env.MAILPATH_PROBE_TOKEN;
  expect(ran).toMatchObject({ code: 2 });
  expect(ran.stderr).toContain("does not know this token");

  const elsewhere = await dashboard(() => ({ status: 200 }));
  const moved = await dashboard(() => ({ status: 302, headers: { location: elsewhere.url } }));
  await expect(probeClient(moved.url, token, "0").work()).rejects.toThrow("HTTP 302");
  expect(elsewhere.authorizations.size).toBe(0);
});

it("goes on looking while the dashboard is away, and hands in everything when it is back", async () => {
  const peer = await mailServer();
  let isAway = false;
  const { url, reports } = await dashboard((path) => {
    if (isAway) return { status: 503, headers: { "retry-after": "1" } };
    return path === "/api/probe/work" ? { status: 200, body: workFor(peer) } : { status: 200 };
  });
  const stop = new AbortController();
  const said: string[] = [];
  let looks = 0;
  const loop = probeLoop({
    client: probeClient(url, token, "0"),
    look: async () => {
      looks += 1;
      isAway = looks === 1;
      return (reports[0]?.observations ?? [observed]).slice(0, 1);
    },
    say: (line) => {
      said.push(line);
      if (line.includes("cannot be asked")) isAway = false;
      if (line.includes("answers again")) stop.abort();
    },
    signal: stop.signal,
    isOnce: false,
  });
  await loop;
  expect(said[0]).toContain("kept until the dashboard answers");
  expect(looks).toBe(1);
  expect(reports).toHaveLength(1);
});

it("looks at once where somebody wishes it, once for each wish", async () => {
  const peer = await mailServer();
  let asked = 0;
  const { url } = await dashboard((path) => {
    if (path !== "/api/probe/work") return { status: 200 };
    asked += 1;
    return { status: 200, body: workFor(peer, { wish: asked > 1 ? "2026-11-24T03:00:00Z" : null }) };
  });
  const stop = new AbortController();
  let looks = 0;
  setTimeout(() => stop.abort(), 4_000);
  await probeLoop({
    client: probeClient(url, token, "0"),
    look: async () => {
      looks += 1;
      return [observed];
    },
    say: () => undefined,
    signal: stop.signal,
    isOnce: false,
  });
  expect(asked).toBeGreaterThan(2);
  expect(looks).toBe(2);
});

const observed = {
  version: 1 as const,
  at: "2026-11-24T03:00:00.000Z",
  vantage: {
    id: "classroom",
    kind: "probe" as const,
    place: "line" as const,
    line: "classroom",
    publicAddress: null,
  },
  target: { role: "server" as const, host: "127.0.0.1", address: "127.0.0.1", port: 25 },
  resolved: [],
  transport: "timeout" as const,
  timings: {},
  smtp: null,
  error: null,
};
