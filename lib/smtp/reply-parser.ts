/** RFC 5321 section 4.5.3.1.5 allows 512 octets a line; greetings of the field are longer. */
const lineLimitBytes = 8 * 1024;
const replyLimitBytes = 64 * 1024;

export type Reply = { code: number; lines: string[] };

/** `foreign`: what came is no SMTP reply; `excessive`: it never ends. `text` is the start of it. */
export type Parsed =
  | { state: "more" }
  | { state: "reply"; reply: Reply }
  | { state: "foreign" | "excessive"; text: string };

const replyLine = /^([2-5]\d\d)(?:([ -])(.*))?$/s;
const couldBegin = /^(?:[2-5](?:\d(?:\d(?:[ \r-].*)?)?)?)?$/s;

/** Reads one reply (RFC 5321 section 4.2) out of the bytes as they come, in time linear to their number. */
export class ReplyParser {
  #line = Buffer.alloc(0);
  #bytes = 0;
  #code: number | null = null;
  readonly #lines: string[] = [];

  push(chunk: Buffer): Parsed {
    this.#bytes += chunk.length;
    let from = 0;
    for (let end = chunk.indexOf(10, from); end !== -1; end = chunk.indexOf(10, from)) {
      const parsed = this.#take(Buffer.concat([this.#line, chunk.subarray(from, end)]));
      this.#line = Buffer.alloc(0);
      if (parsed.state !== "more") return parsed;
      from = end + 1;
    }
    return this.#keep(chunk.subarray(from));
  }

  /** The lines read so far, without their codes. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  get code(): number | null {
    return this.#code;
  }

  /** The unfinished first line cannot become a reply any more. */
  get isForeign(): boolean {
    return this.#code === null && !couldBegin.test(this.#line.subarray(0, 16).toString("latin1"));
  }

  get unfinished(): string {
    return this.#line.toString("utf8");
  }

  #keep(rest: Buffer): Parsed {
    const room = Math.max(0, lineLimitBytes - this.#line.length);
    this.#line = Buffer.concat([this.#line, rest.subarray(0, room)]);
    if (rest.length <= room && this.#bytes <= replyLimitBytes) return { state: "more" };
    return { state: "excessive", text: this.#lines[0] ?? this.unfinished };
  }

  #take(line: Buffer): Parsed {
    const text = line.subarray(0, lineLimitBytes).toString("utf8").replace(/\r$/, "");
    const match = replyLine.exec(text);
    if (match === null && this.#code === null) return { state: "foreign", text };
    this.#code ??= Number(match?.[1]);
    this.#lines.push(match ? (match[3] ?? "") : text);
    if (match && match[2] !== "-")
      return { state: "reply", reply: { code: Number(match[1]), lines: this.#lines } };
    if (this.#bytes > replyLimitBytes) return { state: "excessive", text: this.#lines[0] ?? "" };
    return { state: "more" };
  }
}
