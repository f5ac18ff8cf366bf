import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "./env";

/** `code` stands for one-time codes; an error's own code is written by its serialiser. */
const secretKey =
  /^(code|pin|otp)$|pass(word|wd|phrase)|token|secret|cookie|authorization|api-?key|private-?key|database_?url|setup-?code/i;

/** A share or one-time token, or a session id, wherever it turns up inside a text. */
const tokenShape = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22,}(?![A-Za-z0-9_-])/g;
/** Ids that open nothing: UUIDs and those of database rows. */
const idShape = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|c[a-z0-9]{24})$/;
const urlPassword = /(\/\/[^/\s:@]+:)[^@\s/]+@/g;

/** Text as it may be logged: tokens and passwords of URLs taken out. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(urlPassword, "$1[redacted]@")
    .replace(tokenShape, (word) => (/\d/.test(word) && !idShape.test(word) ? "[redacted]" : word));

const deepest = 6;

/** What is logged, at any depth, without what its name or its shape gives away. */
function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return withoutSecrets(value);
  if (typeof value !== "object" || value === null || value instanceof Error || value instanceof Date)
    return value;
  if (depth >= deepest) return "[deep]";
  if (Array.isArray(value)) return value.map((part) => redacted(part, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      secretKey.test(name) && part !== null && part !== undefined ? "[redacted]" : redacted(part, depth + 1),
    ]),
  );
}

const describe = (error: unknown): unknown => {
  if (!(error instanceof Error)) return redacted(error);
  const { type, message, stack, ...rest } = pino.stdSerializers.err(error);
  const { code } = error as NodeJS.ErrnoException;
  return {
    type,
    message: withoutSecrets(message),
    stack: withoutSecrets(stack),
    ...(redacted({ ...rest, cause: undefined, aggregateErrors: undefined }) as object),
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
  };
};

/** JSON lines; line breaks in user text are escaped by JSON itself, so that no line can be forged. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redacted(fields) as Record<string, unknown>,
      },
      serializers: { err: describe },
      hooks: {
        logMethod(args, method) {
          method.apply(
            this,
            args.map((part) => (typeof part === "string" ? withoutSecrets(part) : part)) as Parameters<
              typeof method
            >,
          );
        },
      },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}

let shared: Logger | undefined;

export function log(): Logger {
  shared ??= createLog(env().logLevel);
  return shared;
}
