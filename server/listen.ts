import type { Server } from "node:http";
import { isLoopback } from "@/lib/platform/peer";

/** Opens the port, or fails with a sentence that says what to do. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) =>
      reject(new Error(explain(error, port, host), { cause: error }));
    server.once("error", onError);
    // `::` takes IPv4 as well; without SO_REUSEPORT a second server on the port is told so.
    server.listen({ port, host, exclusive: true }, () => {
      server.off("error", onError);
      resolve();
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Start on another one: PORT=${port + 1} npm start`;
    case "EACCES":
      return `Port ${port} needs administrator rights. Use one from 1024 up: PORT=3000 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST=${host} is no address of this machine. Leave HOST out to serve on all of them.`;
    default:
      return `Port ${port} cannot be opened: ${error.message}`;
  }
}

/** Where a machine has no IPv6, `::` cannot be opened and 0.0.0.0 is everything there is. */
export async function listenOnAll(server: Server, port: number): Promise<void> {
  try {
    await listen(server, port, "::");
  } catch (error) {
    const cause = (error as Error).cause as NodeJS.ErrnoException;
    if (cause.code !== "EAFNOSUPPORT" && cause.code !== "EADDRNOTAVAIL") throw error;
    await listen(server, port, "0.0.0.0");
  }
}

export const isLoopbackHost = (host: string): boolean => host === "localhost" || isLoopback(host);
