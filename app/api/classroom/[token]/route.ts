import { chooseLocale } from "@/i18n/locale";
import { messagesOf } from "@/i18n/messages";
import { handIn, type LinkProblem } from "@/lib/check/classroom";
import { classroomReaders } from "@/lib/check/readers";
import { resultLimit } from "@/lib/check/schema";
import { AppError } from "@/lib/core/error";
import { peerOf } from "@/lib/platform/peer";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { boundedText, respond, statusOf } from "../../respond";

type Context = { params: Promise<{ token: string }> };

const tries = createRateLimit({ limit: 30, windowMs: 60_000 });
const problemStatus: Record<LinkProblem, number> = {
  unknown: 404,
  used: 409,
  late: 410,
  invalid: 400,
  version: 400,
  other: 400,
};

const textsFor = (request: Request) => {
  const asked = new URL(request.url).searchParams.get("lang") ?? undefined;
  return messagesOf(chooseLocale(asked, request.headers.get("accept-language"))).check.handIn;
};

const plain = (text: string, status: number) =>
  new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

/** Takes a classroom's result, once. A person at a terminal reads the answer: one sentence, in their language. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const texts = textsFor(request);
  const answer = await respond(request, async () => {
    const peer = peerOf(request.headers);
    const { ok, retryAfterMs } = tries.take(peer ?? "unknown");
    if (!ok) throw new AppError("too-many", { seconds: Math.ceil(retryAfterMs / 1000) });
    const body = await boundedText(request, resultLimit);
    if (typeof body !== "string") return plain(texts.limit, statusOf("limit"));
    const { token } = await params;
    const handed = await handIn({ token, body, peer, now: new Date(), readers: classroomReaders });
    return handed.ok ? plain(texts.thanks, 200) : plain(texts[handed.problem], problemStatus[handed.problem]);
  });
  if (answer.headers.get("content-type")?.startsWith("text/plain")) return answer;
  return plain(texts.failed, answer.status);
}

/** Somebody opened the address in a browser. */
export function GET(request: Request): Response {
  return plain(textsFor(request).notHere, 405);
}
