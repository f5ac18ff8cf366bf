import { z } from "zod";
import type { PastedLine } from "@/lib/core/pasted-line";
import type { QueueReason, ReportSource } from "@/lib/core/report";
import { explain } from "./reason";
import type { Waiting } from "./waiting";

/** One line of `postqueue -j` (Postfix 3.1 and later). */
const messageSchema = z.object({
  queue_name: z.string(),
  queue_id: z.string().max(64),
  /** Seconds since 1970. */
  arrival_time: z.number().min(0).max(8e9).optional(),
  recipients: z
    .array(z.object({ address: z.string().default(""), delay_reason: z.string().optional() }))
    .default([]),
});

type Message = z.infer<typeof messageSchema>;

const byQueue: Readonly<Record<string, QueueReason>> = { hold: "held", active: "in-progress" };

function parseLine(text: string): Message | null {
  if (!text.startsWith("{")) return null;
  try {
    return messageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const momentText = (seconds: number): string => new Date(seconds * 1_000).toISOString();

function waitingOf(message: Message, source: ReportSource, line: number): Waiting[] {
  const { queue_id: id, arrival_time: seconds, recipients } = message;
  const head = seconds === undefined ? "" : momentText(seconds);
  const base = { kind: "queued", source, line, id, head } as const;
  const addresses = (some: Message["recipients"]) => some.map(({ address }) => address);
  const said = [...new Set(recipients.flatMap(({ delay_reason }) => delay_reason ?? []))];
  if (said.length > 0)
    return said.map((text) => ({
      ...base,
      ...explain(text.slice(0, 1_000)),
      to: addresses(recipients.filter(({ delay_reason }) => delay_reason === text)),
    }));
  const reason = byQueue[message.queue_name] ?? "no-reason";
  return [{ ...base, reason, relay: null, port: null, to: addresses(recipients) }];
}

export const readPostfixJson = (lines: readonly PastedLine[], source: ReportSource): Waiting[] =>
  lines.flatMap(({ text, line }) => {
    const message = parseLine(text.trim());
    return message === null ? [] : waitingOf(message, source, line);
  });
