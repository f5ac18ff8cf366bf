import { z } from "zod";
import { parsePort } from "@/lib/core/port";
import { type AutoconfigInput, incomingSchema, mailDomainSchema } from "./autoconfig";

/** The names of the form's fields, which are those of the address as well. */
export const autoconfigFields = [
  "domain",
  "incoming",
  "type",
  "inPort",
  "socket",
  "user",
  "port",
  "login",
] as const;
export type AutoconfigField = (typeof autoconfigFields)[number];
export type AutoconfigQuery = Partial<Record<AutoconfigField, string>>;

export type ReadAutoconfig =
  | {
      ok: true;
      values: Omit<AutoconfigInput, "schoolName" | "outgoing"> & {
        port: number;
        login: "auth" | "addresses";
      };
    }
  | { ok: false; wrong: AutoconfigField[] };

const port = z.string().transform((text, context) => {
  const value = parsePort(text.normalize("NFKC").trim());
  if (value !== null) return value;
  context.addIssue({ code: "custom", message: "not a port" });
  return z.NEVER;
});

const { type, host, socket } = incomingSchema.shape;

const schema = z.object({
  domain: mailDomainSchema,
  /** Empty where it is left out. */
  incoming: z.union([z.literal(""), host]).default(""),
  type: type.default("imap"),
  inPort: port.default(993),
  socket: socket.default("SSL"),
  user: z.enum(["address", "local-part"]).default("address"),
  port: port.default(587),
  login: z.enum(["auth", "addresses"]).default("auth"),
});

/** What a person filled in; every field that does not fit is named. */
export function readAutoconfig(query: AutoconfigQuery): ReadAutoconfig {
  const trimmed = Object.fromEntries(Object.entries(query).map(([key, text]) => [key, text.trim()]));
  const parsed = schema.safeParse(trimmed);
  if (!parsed.success) {
    const named = new Set(parsed.error.issues.map(({ path }) => path[0]));
    return { ok: false, wrong: autoconfigFields.filter((field) => named.has(field)) };
  }
  const { domain, incoming, inPort, user, port: outPort, login, ...rest } = parsed.data;
  const received = incoming === "" ? null : { ...rest, host: incoming, port: inPort };
  return { ok: true, values: { domain, incoming: received, user, port: outPort, login } };
}

/** Of an address's query the fields of this form, each once. */
export const autoconfigQuery = (
  query: Readonly<Record<string, string | string[] | undefined>>,
): AutoconfigQuery =>
  Object.fromEntries(
    autoconfigFields.flatMap((field) => {
      const value = query[field];
      return typeof value === "string" ? [[field, value.slice(0, 1024)]] : [];
    }),
  );
