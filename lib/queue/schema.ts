import { z } from "zod";
import { transports } from "@/lib/core/observation";
import { portSchema } from "@/lib/core/port";
import { queueReasons, type ReportFact, reportSources } from "@/lib/core/report";
import type { QueueReading } from "@/lib/diagnosis/reports/queue-reading";

/** Characters of a pasted text that are read: thousands of messages. */
export const longestReport = 1024 * 1024;

const at = { source: z.enum(reportSources), line: z.number().int().min(1) };
const host = z.string().max(255);
const dialled = { relay: host.nullable(), port: portSchema.nullable() };

const factSchema: z.ZodType<ReportFact> = z.discriminatedUnion("kind", [
  z.object({ ...at, ...dialled, kind: z.literal("queued"), reason: z.enum(queueReasons) }),
  z.object({ ...at, kind: z.literal("queue-empty") }),
  z.object({ ...at, ...dialled, kind: z.literal("sent") }),
  z.object({ ...at, kind: z.literal("relay-denied-to-client"), client: host.nullable() }),
  z.object({ ...at, kind: z.literal("services-smtp"), port: z.number() }),
  z.object({ ...at, kind: z.literal("listener"), address: host, port: portSchema }),
  z.object({ ...at, kind: z.literal("queue-runner"), running: z.boolean() }),
  z.object({ ...at, kind: z.literal("outgoing-25"), host, transport: z.enum(transports) }),
]);

/** As it is stored. */
export const readingSchema: z.ZodType<QueueReading> = z.object({
  facts: z.array(factSchema),
  messages: z.number().int(),
  groups: z.array(
    z.object({
      reason: z.enum(queueReasons),
      messages: z.number().int(),
      oldest: z.iso.datetime().nullable(),
      domains: z.array(host),
      moreDomains: z.number().int(),
      relays: z.array(z.object({ host, port: z.number().nullable() })),
    }),
  ),
  quotes: z.array(z.object({ ...at, text: z.string() })),
});
