import { canonicalAddress } from "@/lib/core/host";
import type { PastedLine } from "@/lib/core/pasted-line";
import { parsePort } from "@/lib/core/port";
import type { ReportFact, ReportSource } from "@/lib/core/report";

/** `0.0.0.0:25`, `[::]:25`, `:::25`, `*:25`; BSD's netstat sets the port off with a dot. */
const endpoint = /^(\*|\[[0-9a-fA-F:.]+\]|[0-9a-fA-F:.]+)(?:%\S+)?[:.](\d{1,5})$/;

function listenerIn(text: string): { address: string; port: number } | null {
  if (!/LISTEN|\btcp[46]{0,2}\b/i.test(text)) return null;
  for (const word of text.trim().split(/\s+/)) {
    const [, host = "", digits = ""] = endpoint.exec(word) ?? [];
    const port = parsePort(digits);
    const address = host === "*" ? "*" : canonicalAddress(host.replace(/^\[(.*)\]$/, "$1"));
    if (port !== null && address !== null) return { address, port };
  }
  return null;
}

/** Lines of `ss -ltn`, `netstat -an` (Linux and BSD) or `sockstat -l`; `*` is every address. */
export function readListeners(lines: readonly PastedLine[], source: ReportSource): ReportFact[] {
  const facts = new Map<string, ReportFact>();
  for (const { text, line } of lines) {
    const found = listenerIn(text);
    const key = `${found?.address} ${found?.port}`;
    if (found !== null && !facts.has(key)) facts.set(key, { kind: "listener", source, line, ...found });
  }
  return [...facts.values()];
}
