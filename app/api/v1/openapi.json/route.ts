import { openApiDocument } from "@/lib/api/openapi";
import { env } from "@/lib/platform/env";
import { version } from "@/lib/platform/version";

export const dynamic = "force-dynamic";

/** What the API can do; it holds nothing of this installation and needs no token. */
export const GET = (): Response =>
  Response.json(openApiDocument(version(), `${env().url ?? ""}/api/v1`), {
    headers: { "cache-control": "no-cache" },
  });
