import type { Duplex } from "node:stream";
import { startDeadline } from "./deadline";
import { codeOf } from "./errno";
import { type Reply, ReplyParser } from "./reply-parser";

/** What was heard before the peer stopped: the reply's lines so far, its code where one was read. */
type Unfinished = { code: number | null; lines: readonly string[] };

export type Heard =
  | { kind: "reply"; reply: Reply }
  | { kind: "not-smtp"; text: string }
  | ({ kind: "silent" | "closed" | "reset" } & Unfinished)
  | { kind: "late" }
  | { kind: "aborted" };

/** A first line that is no reply may still be on its way: so long its rest is waited for. */
const foreignSettleMs = 500;

const isReset = (error: unknown): boolean => ["ECONNRESET", "ECONNABORTED"].includes(codeOf(error));

/**
 * One side of a conversation: replies are read one at a time, and what the peer says unasked between them is
 * dropped, so that a reply never answers an earlier question.
 */
export class Wire {
  readonly #stream: Duplex;
  readonly #detach: () => void;
  #ended: "closed" | "reset" | null = null;
  #onChunk: (chunk: Buffer) => void = () => undefined;
  #onEnded: () => void = () => undefined;

  constructor(stream: Duplex) {
    this.#stream = stream;
    const end = (how: "closed" | "reset") => {
      this.#ended ??= how;
      this.#onEnded();
    };
    const onData = (chunk: Buffer) => this.#onChunk(chunk);
    const onClosed = () => end("closed");
    stream.on("data", onData).on("end", onClosed).on("close", onClosed);
    stream.on("error", (error) => end(isReset(error) ? "reset" : "closed"));
    this.#detach = () => stream.off("data", onData).off("end", onClosed).off("close", onClosed).pause();
  }

  get isOpen(): boolean {
    return this.#ended === null && this.#stream.writable;
  }

  send(line: string): void {
    if (this.isOpen) this.#stream.write(`${line}\r\n`);
  }

  /** Lets go of the stream, so that TLS can take it over. */
  release(): void {
    this.#detach();
  }

  /** Waits for one whole reply. The limit holds for all of it, however slowly it drips. */
  readReply(timeoutMs: number, signal?: AbortSignal): Promise<Heard> {
    const parser = new ReplyParser();
    return new Promise((resolve) => {
      let stopSettling: () => void = () => undefined;
      const settle = (heard: Heard) => {
        stopDeadline();
        stopSettling();
        signal?.removeEventListener("abort", onAbort);
        this.#onChunk = () => undefined;
        this.#onEnded = () => undefined;
        resolve(heard);
      };
      const onAbort = () => settle({ kind: "aborted" });
      const stopDeadline = startDeadline(timeoutMs, (expiry) =>
        settle(expiry === "late" ? { kind: "late" } : endOf(parser, "silent")),
      );
      this.#onEnded = () => settle(endOf(parser, this.#ended ?? "closed"));
      this.#onChunk = (chunk) => {
        const parsed = parser.push(chunk);
        if (parsed.state === "reply") settle({ kind: "reply", reply: parsed.reply });
        else if (parsed.state !== "more") settle({ kind: "not-smtp", text: parsed.text });
        else if (parser.isForeign) {
          stopSettling();
          stopSettling = startDeadline(foreignSettleMs, () => settle(endOf(parser, "silent")));
        }
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      if (signal?.aborted) onAbort();
      else if (this.#ended !== null) this.#onEnded();
    });
  }
}

function endOf(parser: ReplyParser, kind: "silent" | "closed" | "reset"): Heard {
  if (parser.isForeign) return { kind: "not-smtp", text: parser.unfinished };
  return { kind, code: parser.code, lines: parser.lines };
}
