import { z } from "zod";
import type { PastedLine } from "@/lib/core/pasted-line";
import type { QueueReason, ReportFact, ReportSource } from "@/lib/core/report";
import { explain } from "./reason";

/** One line of `postqueue -j` (Postfix 3.1 and later). */
const messageSchema = z.object({
  queue_name: z.string(),
  queue_id: z.string(),
  recipients: z.array(z.object({ delay_reason: z.string().optional() })).default([]),
});

const byQueue: Readonly<Record<string, QueueReason>> = { hold: "held", active: "in-progress" };

function parseLine(text: string): z.infer<typeof messageSchema> | null {
  if (!text.startsWith("{")) return null;
  try {
    return messageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function factsOf(message: z.infer<typeof messageSchema>, source: ReportSource, line: number): ReportFact[] {
  const said = new Set(message.recipients.flatMap(({ delay_reason }) => delay_reason ?? []));
  if (said.size > 0)
    return [...said].map((text) => ({ kind: "queued", source, line, ...explain(text.slice(0, 1_000)) }));
  const reason = byQueue[message.queue_name] ?? "no-reason";
  return [{ kind: "queued", source, line, reason, relay: null, port: null }];
}

export const readPostfixJson = (lines: readonly PastedLine[], source: ReportSource): ReportFact[] =>
  lines.flatMap(({ text, line }) => {
    const message = parseLine(text.trim());
    return message === null ? [] : factsOf(message, source, line);
  });
