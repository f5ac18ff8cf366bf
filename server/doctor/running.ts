import type { DoctorFinding } from "@/lib/core/doctor";
import type { Env } from "@/lib/platform/env";
import { finding } from "./finding";

const patienceMs = 5_000;
const anywhere = new Set([null, "::", "0.0.0.0", "localhost"]);

/** Whether a server of these settings answers on this machine, and whether it is well. */
export async function inspectServer({ host, port }: Pick<Env, "host" | "port">): Promise<DoctorFinding> {
  const name = host === null || anywhere.has(host) ? "127.0.0.1" : host;
  const address = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  try {
    const answer = await fetch(`${address}/healthz`, {
      signal: AbortSignal.timeout(patienceMs),
      redirect: "error",
    });
    const { status } = (await answer.json().catch(() => ({}))) as { status?: unknown };
    if (status !== "ok" && status !== "degraded") return finding("server", "bad", "stranger", { address });
    return finding("server", answer.ok ? "good" : "bad", answer.ok ? "answers" : "degraded", { address });
  } catch {
    return finding("server", "caution", "not-running", { address });
  }
}
