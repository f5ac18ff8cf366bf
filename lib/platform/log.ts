import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "./env";

const secretKeys = [
  "password",
  "token",
  "secret",
  "code",
  "cookie",
  "authorization",
  "set-cookie",
  "DATABASE_URL",
  "databaseUrl",
];

const redactedPaths = secretKeys.flatMap((key) => {
  const name = /^\w+$/.test(key) ? `.${key}` : `["${key}"]`;
  return [name.replace(/^\./, ""), `*${name}`, `*.*${name}`];
});

/** A share or one-time token, or a session id, wherever it turns up inside a text. */
const tokenShape = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22,}(?![A-Za-z0-9_-])/g;
const urlPassword = /(\/\/[^/\s:@]+:)[^@\s/]+@/g;

/** Text as it may be logged: tokens and passwords of URLs taken out. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(urlPassword, "$1[redacted]@")
    .replace(tokenShape, (word) => (/\d/.test(word) ? "[redacted]" : word));

const describe = (error: unknown) => {
  const serialised = pino.stdSerializers.err(error as Error);
  if (typeof serialised !== "object" || serialised === null) return serialised;
  return {
    ...serialised,
    message: withoutSecrets(String(serialised.message)),
    stack: withoutSecrets(String(serialised.stack)),
  };
};

/** JSON lines; line breaks in user text are escaped by JSON itself, so that no line can be forged. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redactedPaths, censor: "[redacted]" },
      serializers: { err: describe, url: (url: unknown) => withoutSecrets(String(url)) },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

let shared: Logger | undefined;

export function log(): Logger {
  shared ??= createLog(env().logLevel);
  return shared;
}
