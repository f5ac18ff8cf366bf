import { createServer, type Server } from "node:http";
import next from "next";
import { closeDatabase } from "@/lib/platform/db/client";
import { dialectOf } from "@/lib/platform/db/dialect";
import { lockDatabase } from "@/lib/platform/db/file-lock";
import { cannotOpen, migrateDatabase } from "@/lib/platform/db/migrate";
import { type Env, env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { requestIdHeader } from "@/lib/platform/peer";
import { setupCode } from "@/lib/platform/setup-code";
import { endWork } from "@/lib/platform/shutdown";
import { followAnswer } from "./access";
import { isLoopbackHost, listen, listenOnAll } from "./listen";
import { backUpEveryNight } from "./nightly";
import { divertOdd } from "./odd-requests";
import { hasOwner, onceOwned } from "./owner";
import { markPeer } from "./peer-headers";
import { stopOnSignal } from "./stop";

const say = (line: string) => console.log(line);

/** Slow or endless headers give their socket back; a check's progress is polled, so no answer takes long. */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 10_000,
};

async function main(): Promise<void> {
  // The data folder holds secrets and people's addresses: nobody else on this machine reads them.
  process.umask(0o077);
  const settings = env();
  const lock = await lockDatabase(settings.databaseUrl).catch((error: unknown) => {
    throw cannotOpen(error);
  });
  if (lock === null)
    throw new Error(
      `Another Mailpath already runs on ${settings.databaseUrl.replace(/^file:/, "")}. Stop that one first, or give this one a data folder of its own (MAILPATH_DATA). Several at once need PostgreSQL (DATABASE_URL).`,
    );
  const { applied, backup } = await migrateDatabase(settings.databaseUrl, process.cwd());
  if (applied.length > 0) log().info({ applied, backup }, "database brought up to date");
  const app = next({ dev: false, dir: process.cwd(), hostname: "localhost", port: settings.port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const open = () => {
    const server = createServer(limits, (request, response) => {
      response.setHeader(requestIdHeader, markPeer(request, settings.trustProxy));
      followAnswer(request, response);
      divertOdd(request);
      void handle(request, response);
    });
    server.maxRequestsPerSocket = 1_000;
    return server;
  };
  await serve(settings, open);
}

async function serve(settings: Env, open: () => Server): Promise<void> {
  const isOwned = await hasOwner();
  const isPrivate = settings.host === null && !isOwned;
  const servers = [open()];
  const [first] = servers;
  if (!first) return;
  if (settings.host !== null) await listen(first, settings.port, settings.host);
  else if (isOwned) await listenOnAll(first, settings.port);
  else await listen(first, settings.port, "127.0.0.1");
  if (settings.host !== null && !isOwned && !isLoopbackHost(settings.host))
    say(`Setting up from another machine asks for this code: ${setupCode()}`);
  say(`Mailpath is at ${settings.url ?? addressOf(settings)}`);
  const widening = isPrivate ? onceOwned(() => void widen(servers, open, settings.port)) : null;
  const nights = dialectOf(settings.databaseUrl) === "sqlite" ? backUpEveryNight(log()) : null;
  stopOnSignal(servers, {
    before: () => {
      widening?.stop();
      nights?.stop();
    },
    endWork,
    after: closeDatabase,
    note: (facts, words) => log().info(facts, words),
  });
}

function addressOf({ host, port }: Env): string {
  const name = host === null || host === "::" || host === "0.0.0.0" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** The port is given back and taken again on every interface; requests under way are answered first. */
async function widen(servers: Server[], open: () => Server, port: number): Promise<void> {
  const narrow = servers.splice(0);
  for (const server of narrow) {
    server.close();
    server.closeIdleConnections();
  }
  const wide = open();
  servers.push(wide);
  try {
    await listenOnAll(wide, port);
    say("The owner's account exists: other machines can reach this address now.");
  } catch (error) {
    log().error({ err: error }, "cannot serve other machines");
    servers.splice(0, 1, open());
    const [again] = servers;
    if (again) await listen(again, port, "127.0.0.1");
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
