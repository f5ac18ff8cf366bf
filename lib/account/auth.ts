import "server-only";
import { type BetterAuthOptions, betterAuth, type DBTransactionAdapter } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { hashPassword, keptSecret, verifyPassword } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db/client";
import { dialectOf } from "@/lib/platform/db/dialect";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { peerHeader } from "@/lib/platform/peer";
import { withHashedSessions } from "./session-store";

const minute = 60;
const hour = 60 * minute;

/** Idle time after which a session ends, in seconds. */
export const idleSeconds = 12 * hour;
/** A session's whole life, in seconds, however busy it is. */
export const absoluteSeconds = 30 * 24 * hour;

function createAuth() {
  const prisma = prismaAdapter(db(), { provider: dialectOf(env().databaseUrl) ?? "sqlite" });
  return betterAuth({
    appName: "Mailpath",
    // Only written into links of mails, of which there are none; unset, the library complains.
    baseURL: env().url ?? "http://localhost",
    secret: keptSecret(env().dataFolder, "auth-secret"),
    database: (options: BetterAuthOptions) => {
      const adapter = prisma(options);
      return {
        ...withHashedSessions(adapter),
        transaction: <R>(run: (inner: DBTransactionAdapter) => Promise<R>) =>
          adapter.transaction((inner) => run(withHashedSessions(inner))),
      };
    },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(password, hash),
      },
    },
    session: { expiresIn: idleSeconds, updateAge: 10 * minute },
    advanced: {
      cookiePrefix: "mailpath",
      // `session.ts` sets the cookie and decides on Secure by the request: one machine, several addresses.
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [peerHeader] },
    },
    logger: { log: (level, message) => log()[level]({ from: "auth" }, message) },
  });
}

const shared = globalThis as typeof globalThis & { mailpathAuth?: ReturnType<typeof createAuth> };

/** None of its routes is served: actions call it in process. */
export function auth(): ReturnType<typeof createAuth> {
  shared.mailpathAuth ??= createAuth();
  return shared.mailpathAuth;
}
