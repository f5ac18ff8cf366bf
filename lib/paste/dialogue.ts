import type { PastedLine } from "@/lib/core/pasted-line";
import { isShellLine } from "./command";

const reply = /^[2-5]\d\d(?:[ -]|$)/;
const typed = /^(?:EHLO|HELO|MAIL|RCPT|DATA|RSET|NOOP|QUIT|STARTTLS|AUTH|HELP|VRFY|GET)\b/i;
const otherProtocol = /^(?:HTTP\/\d|SSH-\d|\+OK|\* OK|RFB \d|<!DOCTYPE|<html)/i;
const closed = /^(?:connection (?:closed by foreign host|to host lost)|ホストとの接続が切断されました)/i;

const mostLines = 200;
/** What another protocol says beyond its first lines tells nothing more. */
const mostOther = 20;

export type Dialogue = { said: string[]; to: PastedLine | undefined; isClosed: boolean; next: number };

/** The lines of a conversation on a terminal, from `start`: what the server said, what was typed, blank lines between. */
export function dialogueFrom(lines: readonly PastedLine[], start: number): Dialogue {
  const said: string[] = [];
  let to: PastedLine | undefined;
  let next = start;
  let isOther = false;
  for (let at = start; at < Math.min(lines.length, start + mostLines); at += 1) {
    const line = lines[at];
    const text = line?.text.trim() ?? "";
    if (text === "" && !isOther) continue;
    if (closed.test(text)) return { said, to: line, isClosed: true, next: at + 1 };
    if (!reply.test(text) && isShellLine(text)) break;
    isOther ||= said.length === 0 && otherProtocol.test(text);
    if (!isOther && !reply.test(text) && !typed.test(text)) break;
    if (isOther && at >= start + mostOther) break;
    if (isOther || reply.test(text)) said.push(text);
    to = line;
    next = at + 1;
  }
  return { said, to, isClosed: false, next };
}
