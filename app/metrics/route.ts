import { respond } from "@/app/api/respond";
import { countAll } from "@/lib/installation/data";
import { mayReadMetrics } from "@/lib/installation/gate";
import { databaseFamilies, metricsText, processFamilies } from "@/lib/installation/metrics";
import { within } from "@/lib/platform/deadline";
import { env } from "@/lib/platform/env";
import { traffic } from "@/lib/platform/traffic";
import { version } from "@/lib/platform/version";

export const dynamic = "force-dynamic";

const patienceMs = 3_000;
const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

/** For Prometheus: numbers about this installation, for this machine and for the bearer of the operator's token. */
export const GET = (request: Request): Promise<Response> =>
  respond(request, async () => {
    const may = mayReadMetrics(request.headers, env().metricsToken);
    if (may === "nothing-here") return new Response("Not found\n", { status: 404, headers: plain });
    if (may === "no")
      return new Response("Not authorised\n", {
        status: 401,
        headers: { ...plain, "www-authenticate": "Bearer" },
      });
    const counts = await within(patienceMs, countAll(new Date()));
    const { user, system } = process.cpuUsage();
    const own = {
      version: version(),
      residentBytes: process.memoryUsage.rss(),
      cpuSeconds: (user + system) / 1e6,
      startedAtSeconds: Math.round(Date.now() / 1000 - process.uptime()),
    };
    return new Response(metricsText([...processFamilies(own, traffic()), ...databaseFamilies(counts)]), {
      headers: { ...plain, "content-type": "text/plain; version=0.0.4; charset=utf-8" },
    });
  });
