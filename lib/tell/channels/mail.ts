import { createTransport } from "nodemailer";
import { z } from "zod";
import { formatHostPort, hostSchema } from "@/lib/core/host";
import { dialJudged, failureOf } from "../dial";
import { failed } from "../outcome";
import { plainText } from "../text";
import type { Channel, Outcome, Parcel } from "../types";

type Settings = { host: string; port: string; user: string; password: string; from: string; to: string };

const mostReceivers = 10;
const listOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
const mailAddress = z.email("email").max(254, "too-long");
const required = z.string({ error: "required" }).trim().min(1, "required").max(2000, "too-long");

/** A smarthost at 587 with STARTTLS (RFC 6409, RFC 3207) or 465 with TLS from the start (RFC 8314): never in clear. */
export const mail: Channel<Settings> = {
  kind: "mail",
  fields: [
    { name: "host", kind: "host" },
    { name: "port", kind: "port" },
    { name: "user", kind: "text", isOptional: true },
    { name: "password", kind: "secret", isOptional: true },
    { name: "from", kind: "address" },
    { name: "to", kind: "text" },
  ],
  schema: z.object({
    host: required.pipe(hostSchema),
    port: z.string().regex(/^(587|465)$/, "mail-port"),
    user: z.string().trim().max(320, "too-long").default(""),
    password: z.string().max(1000, "too-long").default(""),
    from: required.pipe(mailAddress),
    to: required.refine((text) => {
      const all = listOf(text);
      return all.length <= mostReceivers && all.every((one) => mailAddress.safeParse(one).success);
    }, "emails"),
  }),
  hint: ({ host, port, to }) => `${formatHostPort(host, Number(port))} → ${listOf(to).length} × @`,
  send: (settings, parcel, net) =>
    dialJudged(settings.host, net, (address) => submit(settings, parcel, address, net)),
};

async function submit(
  { host, port, user, password, from, to }: Settings,
  { id, message }: Parcel,
  address: string,
  { timeoutMs, ca }: Parameters<Channel["send"]>[2],
): Promise<Outcome> {
  const transport = createTransport({
    host: address,
    port: Number(port),
    secure: port === "465",
    requireTLS: true,
    tls: { servername: host, minVersion: "TLSv1.2", ...(ca === undefined ? {} : { ca }) },
    ...(user === "" ? {} : { auth: { user, pass: password } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const sending = transport
    .sendMail({
      from,
      to: listOf(to),
      subject: message.title,
      text: `${plainText(message)}\n`,
      messageId: `<${id}@mailpath.invalid>`,
      headers: { "Auto-Submitted": "auto-generated" },
    })
    .then((): Outcome => ({ ok: true, status: 250 }), mailFailure);
  return withLimit(sending, timeoutMs * conversationSteps).finally(() => transport.close());
}

/** The library's limits are per silence: a server that drips would else hold its place for good. */
const conversationSteps = 3;

function withLimit(sending: Promise<Outcome>, limitMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(failed("timeout")), limitMs);
    void sending.then(resolve).finally(() => clearTimeout(timer));
  });
}

function mailFailure(error: unknown): Outcome {
  const { code = "", responseCode: status = null } = error as { code?: string; responseCode?: number | null };
  if (code === "ETLS") return failed("tls", { status });
  if (code === "EAUTH" || code === "ENOAUTH")
    return failed("login", { status, isFinal: (status ?? 500) >= 500 });
  if (status !== null && status >= 500) return failed("rejected", { status, isFinal: true });
  if (status !== null && status >= 400) return failed("busy", { status });
  return failureOf(error);
}
