import type { PastedLine } from "@/lib/core/pasted-line";
import { parsePort } from "@/lib/core/port";
import { failureIn } from "./failure";
import { type Look, lookAt, type Tool } from "./look";
import { heard, type Talk } from "./talk";

const trying = /^=== Trying (\S+):(\d{1,5})\.\.\./;
const errorHead = /^\*\*\* Error connecting to /;
const ours = /^(?:===|\*\*\*|<[-~*]|\s[-~*]>|\s{8})/;
/** `<-` and `<**` before TLS, `<~` and `<~*` inside it. */
const fromServer = /^<([-~*])[*]?\s+(.*)$/;

type Transcript = {
  said: string[];
  saidInTls: string[];
  tls: Talk["tls"];
  end: Talk["end"];
  failed: string | null;
};

/** swaks marks each line with who said it; the transcript of one connection ends where the next begins. */
function noteLine(transcript: Transcript, text: string): void {
  const [, mark, words = ""] = fromServer.exec(text) ?? [];
  if (mark !== undefined && /^Timeout \(\d+ secs?\)/.test(words)) transcript.end ??= "silent";
  else if (mark !== undefined) (mark === "~" ? transcript.saidInTls : transcript.said).push(words);
  else if (/^\*\*\* Remote host closed connection/.test(text)) transcript.end ??= "closed";
  else if (/^=== TLS started with cipher /.test(text)) {
    const mode = transcript.said.length === 0 ? "implicit" : "starttls";
    transcript.tls = { mode, protocol: /cipher (TLSv[\d.]+|SSLv3)/.exec(text)?.[1] ?? null };
  } else if (/^\*\*\* TLS startup failed/.test(text))
    transcript.tls = { mode: transcript.said.length === 0 ? "implicit" : "starttls", error: "handshake" };
  else if (/^=== TLS peer DN=/.test(text) && transcript.tls) {
    const name = /CN=([A-Za-z0-9.*-]+)/.exec(text)?.[1];
    transcript.tls = { ...transcript.tls, names: name ? [name] : [] };
  }
}

function transcriptAt(
  lines: readonly PastedLine[],
  at: number,
): { transcript: Transcript; to: PastedLine | undefined } {
  const transcript: Transcript = { said: [], saidInTls: [], tls: null, end: null, failed: null };
  let to = lines[at];
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    const text = line?.text ?? "";
    if (!ours.test(text) || trying.test(text)) break;
    if (/^\*\*\*\s+IO::Socket/.test(text) && errorHead.test(lines[next - 1]?.text ?? ""))
      transcript.failed = text;
    noteLine(transcript, text);
    to = line;
  }
  return { transcript, to };
}

function read(lines: readonly PastedLine[]): Look[] {
  return lines.flatMap((line, at): Look[] => {
    const [, host = "", digits] = trying.exec(line.text) ?? [];
    const port = parsePort(digits ?? "");
    if (port === null) return [];
    const { transcript, to } = transcriptAt(lines, at);
    const { failed, ...talk } = transcript;
    const ends = { host: host.replace(/^\[(.*)\]$/, "$1"), port };
    return [lookAt({ from: line, to }, ends, failed === null ? heard({ port, ...talk }) : failureIn(failed))];
  });
}

/** The transcript of swaks, whole or in part. */
export const swaks: Tool = { id: "swaks", read, noise: [/^(?:===|\*\*\*) /] };
