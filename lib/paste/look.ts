import type { Observation } from "@/lib/core/observation";
import type { PastedLine } from "@/lib/core/pasted-line";

/** Public names of the tools whose texts are read. */
export const toolIds = [
  "nc",
  "telnet",
  "test-netconnection",
  "nmap",
  "swaks",
  "curl",
  "openssl",
  "outlook",
  "thunderbird",
  "apple-mail",
] as const;
export type ToolId = (typeof toolIds)[number];

export type Seen = Pick<Observation, "transport" | "smtp" | "error">;

/** What a tool saw of one endpoint, once, as far as its text tells. */
export type Look = {
  /** Its lines in the pasted text, from 1, both included. */
  from: number;
  to: number;
  /** As the text names it, name or address; null where it does not. */
  host: string | null;
  port: number | null;
  /** The address that was dialled. */
  address: string | null;
  /** What the name gave, where the tool resolved it. */
  resolved: readonly string[];
  seen: Seen;
};

/**
 * Finds what one tool printed among lines that may hold anything. It never throws, and it takes time in proportion to
 * the lines: its patterns are anchored, and nothing is looked back for without a bound.
 */
export type Reader = (lines: readonly PastedLine[]) => Look[];

/** Lines that a tool prints around what it saw, and that say nothing of their own. */
export type Tool = { id: ToolId; read: Reader; noise?: readonly RegExp[] };

type Ends = {
  host?: string | null;
  port?: number | null;
  address?: string | null;
  resolved?: readonly string[];
};

export const lookAt = (
  span: { from: PastedLine; to: PastedLine | undefined },
  { host = null, port = null, address = null, resolved = [] }: Ends,
  seen: Seen,
): Look => ({
  from: span.from.line,
  to: Math.max(span.from.line, span.to?.line ?? 0),
  host: host ?? address,
  port,
  address,
  resolved,
  seen,
});
