import type { Transport } from "./observation";

export const reportSources = ["mailq", "maillog", "server-report"] as const;
export type ReportSource = (typeof reportSources)[number];

/** Why a message waits or came back, as the queue or the log tells it (reference: MTA record tables). */
export const queueReasons = [
  "connection-refused",
  "connection-timeout",
  "no-route",
  "dns",
  "greylisted",
  "remote-tempfail",
  "auth-required",
  "relay-denied",
  "client-queue-refused",
  "held",
  "mail-system-down",
  "in-progress",
  "no-reason",
  "other",
] as const;
export type QueueReason = (typeof queueReasons)[number];

type At = { source: ReportSource /** from 1, in the pasted text */; line: number };

/** One fact read from a pasted text. Facts carry no prose and no address of a person. */
export type ReportFact = At &
  (
    | {
        kind: "queued";
        reason: QueueReason;
        relay: string | null /** the port dialled, where the MTA prints it */;
        port: number | null;
      }
    | { kind: "queue-empty" }
    | { kind: "sent"; relay: string | null; port: number | null }
    /** The school's own server refused to relay for a client. */
    | { kind: "relay-denied-to-client"; client: string | null }
    /** What `getent services smtp` says: 25 unless somebody moved it. */
    | { kind: "services-smtp"; port: number }
    | { kind: "listener"; address: string; port: number }
    | { kind: "queue-runner"; running: boolean }
    | { kind: "outgoing-25"; host: string; transport: Transport }
  );
