import { type ProbeReport, type ProbeWork, probeWorkSchema } from "@/lib/core/probe";
import { printable } from "@/lib/core/text";

const answerMs = 30_000;
const answerLimit = 1024 * 1024;

/** The dashboard does not know this token any more: asking again is of no use. */
export class RefusedError extends Error {}

/** The dashboard could not be asked, or said that it cannot answer now. `waitS` is what it asked for. */
export class AwayError extends Error {
  constructor(
    message: string,
    readonly waitS: number | null = null,
  ) {
    super(message);
  }
}

export type ProbeClient = {
  work(): Promise<ProbeWork>;
  report(report: ProbeReport): Promise<void>;
};

/** Talks to one dashboard, outgoing only. Redirects are not followed: the token is for this address alone. */
export function probeClient(base: string, token: string, version: string): ProbeClient {
  const ask = async (path: string, body?: unknown): Promise<string> => {
    const answer = await fetch(`${base}/api/probe/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "user-agent": `mailpath-probe/${version}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(answerMs),
    }).catch((error: unknown) => {
      throw new AwayError(reasonOf(error));
    });
    const text = await bounded(answer);
    if (answer.status === 401 || answer.status === 403) throw new RefusedError();
    if (!answer.ok) throw new AwayError(`HTTP ${answer.status}`, retryAfter(answer));
    return text;
  };
  return {
    async work() {
      const parsed = probeWorkSchema.safeParse(parseJson(await ask("work")));
      if (!parsed.success) throw new AwayError("an answer that this version of the probe cannot read");
      return parsed.data;
    },
    async report(report) {
      await ask("report", report);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function bounded(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > answerLimit) throw new AwayError("an answer that is too long");
  }
  return text;
}

function retryAfter(answer: Response): number | null {
  const seconds = Number(answer.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) : null;
}

/** `fetch` hides the reason (refused, no such name) in its error's cause. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: unknown; message?: unknown }; name?: unknown };
  return printable(String(cause?.code ?? cause?.message ?? name ?? error), 120);
}
