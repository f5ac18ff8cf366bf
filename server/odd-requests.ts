import type { IncomingMessage } from "node:http";
import { formLimitBytes } from "@/lib/core/form-limit";

/** A path that decodes, and holds no NUL: an id with one is no id, and PostgreSQL refuses to look for it. */
function isPath(url: string): boolean {
  try {
    return !decodeURIComponent(url.split("?")[0] ?? "").includes("\0");
  } catch {
    return false;
  }
}

const isTooLong = ({ url, method, headers }: IncomingMessage): boolean =>
  method === "POST" && !url?.startsWith("/api/") && Number(headers["content-length"] ?? 0) > formLimitBytes;

/** Sends what Next would answer with a bare 500 to where it is answered in words. */
export function divertOdd(request: IncomingMessage): void {
  if (!isPath(request.url ?? "")) request.url = "/nothing-here";
  else if (isTooLong(request)) request.url = "/api/too-long";
}
