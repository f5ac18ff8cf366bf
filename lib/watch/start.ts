import "server-only";
import { startWatching, type Watching } from "./loop";

// One process may hold this module twice: it watches once all the same, and whoever stops the server finds it here.
const shared = globalThis as typeof globalThis & { mailpathWatching?: Watching };

export function watchHere(): void {
  shared.mailpathWatching ??= startWatching();
}
