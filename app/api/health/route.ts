import { isDatabaseReachable } from "@/lib/account/data";

export const dynamic = "force-dynamic";

/** For container checks and monitors: 200 while pages can be served, 503 while the database cannot be reached. */
export async function GET(): Promise<Response> {
  const database = await isDatabaseReachable();
  return Response.json(
    { status: database ? "ok" : "degraded", database: database ? "ok" : "unreachable" },
    { status: database ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
