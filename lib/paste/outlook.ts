import { parseHost } from "@/lib/core/host";
import type { PastedLine } from "@/lib/core/pasted-line";
import { parsePort } from "@/lib/core/port";
import { cutOff, halfSeen, noName, ownFault, refused, timedOut, unreachable } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { paragraphsOf } from "./paragraph";
import { heard, repliedWith } from "./talk";

const code = /0x(800CCC[0-9A-F]{2}|8004210[9B])\b/i;
const colon = "\\s*[:：]\\s*";
const fields = {
  server: new RegExp(`(?:Server|サーバー)${colon}['‘’「]([^'‘’」]{1,255})['‘’」]`, "i"),
  port: new RegExp(`(?:Port|ポート)${colon}(\\d{1,5})`, "i"),
  protocol: new RegExp(`(?:Protocol|プロトコル)${colon}(\\w{3,8})`, "i"),
  socket: new RegExp(`(?:Socket Error|ソケット ?エラー)${colon}(\\d{5})`, "i"),
  reply: new RegExp(
    `(?:Server Response|The server responded|サーバーの?応答|サーバーが応答しました|応答)${colon}['‘’「]?([2-5]\\d\\d[ -][^'’」]{0,300})`,
    "i",
  ),
} as const;

/** Winsock's numbers (Microsoft, "Windows Sockets Error Codes"). */
const socketErrors: Readonly<Record<string, Seen>> = {
  10013: ownFault("EACCES"),
  10051: ownFault("ENETUNREACH"),
  10053: ownFault("ECONNABORTED"),
  10054: cutOff,
  10060: timedOut,
  10061: refused,
  10065: unreachable,
  11001: noName,
};

const opened = heard({ port: null });

/** Outlook's own numbers where no socket error stands beside them; the others tell nothing of the path. */
const codes: Readonly<Record<string, Seen>> = {
  "800CCC0D": noName,
  "800CCC0E": halfSeen("not-open"),
  "80042109": halfSeen("not-open"),
  "800CCC0F": opened,
  "800CCC19": halfSeen("no-answer"),
  "8004210B": halfSeen("no-answer"),
  "800CCC7D": opened,
  "800CCC78": opened,
  "800CCC79": opened,
  "800CCC80": opened,
};

const found = (text: string, field: keyof typeof fields): string | undefined => fields[field].exec(text)?.[1];

function seenIn(text: string): Seen | null {
  const number = code.exec(text)?.[1]?.toUpperCase();
  if (number === undefined) return null;
  const protocol = found(text, "protocol");
  // 0x800CCC0E and its neighbours are said of receiving as well.
  if (protocol !== undefined && protocol.toUpperCase() !== "SMTP") return null;
  if (
    protocol === undefined &&
    /\((?:POP3?|IMAP)\)|incoming|receiving|受信(?:メール)?サーバー/i.test(text) &&
    !/SMTP/.test(text)
  )
    return null;
  const reply = found(text, "reply");
  if (reply) return repliedWith(reply);
  return socketErrors[found(text, "socket") ?? ""] ?? codes[number] ?? null;
}

const read = (lines: readonly PastedLine[]): Look[] =>
  paragraphsOf(lines).flatMap(({ text, ...span }): Look[] => {
    const seen = seenIn(text);
    if (seen === null) return [];
    const port = parsePort(found(text, "port") ?? "");
    return [lookAt(span, { host: parseHost(found(text, "server") ?? ""), port: port }, seen)];
  });

/**
 * Outlook (classic), Outlook Express, Windows Mail and Windows Live Mail. The new Outlook is not read: it sends
 * through Microsoft's servers, so that its errors say nothing about the school's line.
 */
export const outlook: Tool = { id: "outlook", read };
