import "server-only";
import { toFailure } from "@/lib/account/failure";
import { phoneTask, readPhone, takePhone } from "@/lib/check/phone";
import { AppError } from "@/lib/core/error";
import type { Locale } from "@/lib/core/locale";
import { parsePort } from "@/lib/core/port";
import { peerOf, requestIdHeader } from "@/lib/platform/peer";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { boundedText } from "../api/respond";
import { localeOf } from "../s/serve";
import { confirmPage, gonePage, type Problem, taskPage, thanksPage } from "./render";

export type Context = { params: Promise<{ token: string }> };

const mostBytes = 64 * 1024;
const tries = createRateLimit({ limit: 40, windowMs: 60_000 });

type Ask = { locale: Locale; token: string; peer: string | null; now: Date };

/** The token is the gate; there is no other. */
const gated =
  (run: (ask: Ask, request: Request) => Promise<Response>) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const locale = localeOf(request);
    const peer = peerOf(request.headers);
    if (!tries.take(peer ?? "unknown").ok) return gonePage(locale, "wait");
    return run({ locale, token: (await params).token, peer, now: new Date() }, request);
  };

export const show = gated((ask) => again(ask, {}));

/** The page with its form, and what was wrong with what it sent. */
async function again(ask: Ask, shown: { problem?: Problem; text?: string }): Promise<Response> {
  const task = await phoneTask(ask);
  if (typeof task === "string") return gonePage(ask.locale, task);
  return taskPage(ask.locale, { task, peer: ask.peer, ...shown });
}

export const take = gated(async (ask, request) => {
  const body = await boundedText(request, mostBytes);
  if (typeof body !== "string") return again(ask, { problem: "limit" });
  const values = Object.fromEntries(new URLSearchParams(body));
  const { text = "" } = values;
  try {
    return await taken(ask, values);
  } catch (error) {
    return again(ask, { problem: problemOf(error, request), text });
  }
});

async function taken(ask: Ask, values: Record<string, string>): Promise<Response> {
  const { locale } = ask;
  const { step, text = "" } = values;
  const asks = { ...ask, isWifiOff: values.wifi !== undefined };
  if (step === "sent")
    return handed(locale, await takePhone(asks, { sentThrough: parsePort(values.port ?? "") }));
  if (step === "take") return handed(locale, await takePhone(asks, { text, values }));
  if (step === "back") return again(ask, { text });
  if (text.trim() === "") return again(ask, { problem: "empty" });
  const reading = await readPhone(ask, text);
  if (typeof reading === "string") return gonePage(locale, reading);
  if (reading.rows.length === 0) return again(ask, { problem: "nothing-understood", text });
  return confirmPage(locale, reading, text);
}

const handed = (locale: Locale, result: Awaited<ReturnType<typeof takePhone>>): Promise<Response> =>
  typeof result === "string" ? gonePage(locale, result) : thanksPage(locale);

const own = ["nothing-understood", "nothing-taken", "wifi", "inside", "port"] as const;

function problemOf(error: unknown, request: Request): Problem {
  const message = error instanceof AppError ? error.detail.message : undefined;
  const known = own.find((problem) => problem === message);
  if (known === undefined) toFailure(error, request.headers.get(requestIdHeader) ?? "–");
  return known ?? "failed";
}
