import type { Explained } from "./reason";

/** What one log line tells; `id` is the message's, so that a later line of it takes the place of an earlier one. */
export type LogEvent =
  | { kind: "delivered"; id: string; relay: string | null; port: number | null }
  | ({ kind: "waits"; id: string } & Explained)
  /** It came, or was handed over inside the server: no longer waiting under this id. */
  | { kind: "settled"; id: string }
  | { kind: "refused-client"; client: string | null }
  | { kind: "runner"; running: boolean };

/** An unexplained bounce is about one address, not about the path. */
export const isAboutThePath = ({ reason }: Explained): boolean =>
  reason === "auth-required" || reason === "relay-denied";

export const addressIn = (text: string): string | null =>
  /\[(?:IPv6:)?([0-9a-fA-F.:]+)\]/.exec(text)?.[1] ?? null;
