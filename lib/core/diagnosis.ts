import { z } from "zod";
import { portSchema } from "./port";

export const diagnosisCodes = [
  "healthy",
  "outbound-25-blocked",
  "outbound-25-proxied",
  "outbound-mail-ports-blocked",
  "line-throttled",
  "no-connectivity",
  "vantage-cannot-judge",
  "dns-failure",
  "dns-mismatch",
  "not-reachable-from-outside",
  "inbound-25-blocked",
  "forward-to-wrong-host",
  "server-blocks-line",
  "mta-not-listening",
  "mta-loopback-only",
  "mta-silent",
  "not-smtp",
  "hairpin-nat-missing",
  "submission-not-offered",
  "submission-without-auth",
  "relay-denied",
  "relay-open",
  "starttls-stripped",
  "tls-broken",
  "path-mtu-broken",
  "server-outbound-25-blocked",
  "outgoing-port-changed",
  "queue-not-running",
  "relay-wants-auth",
  "temporarily-refused",
  "refused-by-policy",
  "ipv6-path-broken",
  "inconclusive",
] as const;
export const codeSchema = z.enum(diagnosisCodes);
export type DiagnosisCode = z.infer<typeof codeSchema>;

export const manners = ["drop", "refuse", "unreachable", "after-handshake", "throttle"] as const;
export type Manner = (typeof manners)[number];

export const remedyKinds = [
  "mta-port",
  "router-nat",
  "relay-through-provider",
  "ask-provider",
  "client-settings",
  "undo-outgoing-port",
  "fix-forward",
  "fix-listener",
  "fix-dns",
  "fix-tls",
  "fix-submission",
  "lift-ban",
  "open-own-firewall",
  "hairpin",
  "close-relay",
  "wait",
  "move-server",
  "webmail-for-now",
] as const;
export type RemedyKind = (typeof remedyKinds)[number];

export const impacts = ["blocking", "degrading", "standing"] as const;
export type Impact = (typeof impacts)[number];

const confidence = z.number().min(0).max(1);

/** An index into the observations in the order given, or a line (from 1) of a pasted text. */
export const evidenceSchema = z.union([
  z.number().int().nonnegative(),
  z.object({
    source: z.enum(["mailq", "maillog", "server-report"]),
    line: z.number().int().positive(),
  }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;

export const findingSchema = z.object({
  code: codeSchema,
  line: z.string().nullable(),
  vantage: z.string().nullable(),
  confidence,
  impact: z.enum(impacts),
  evidence: z.array(evidenceSchema),
  detail: z
    .object({
      manner: z.enum(manners).optional(),
      port: portSchema.optional(),
      where: z.enum(["provider", "router", "host"]).optional(),
      /** Per line id: can its people send once this finding alone is repaired, as things stand now. */
      canSend: z.record(z.string(), z.boolean()).optional(),
    })
    .loose(),
});
export type Finding = z.infer<typeof findingSchema>;

export const nextCheckSchema = z.object({
  vantage: z.string(),
  target: z.object({ host: z.string(), port: portSchema }),
  gainBits: z.number().nonnegative(),
});
export type NextCheck = z.infer<typeof nextCheckSchema>;

export const remedySchema = z.object({
  kind: z.enum(remedyKinds),
  recommended: z.boolean(),
  restoresSending: z.boolean(),
  /** Codes of what stands against it; empty where nothing does. */
  blockedBy: z.array(z.string()),
});
export type RemedyVerdict = z.infer<typeof remedySchema>;

export const diagnosisSchema = z.object({
  version: z.literal(1),
  primary: codeSchema,
  findings: z.array(findingSchema),
  ruledOut: z.array(
    z.object({ code: codeSchema, line: z.string().nullable().optional(), because: z.array(evidenceSchema) }),
  ),
  nextChecks: z.array(nextCheckSchema),
  alternatives: z.array(z.object({ code: codeSchema, line: z.string().nullable(), confidence })),
  unexplained: z.array(z.number().int().nonnegative()),
  remedies: z.array(remedySchema),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;
