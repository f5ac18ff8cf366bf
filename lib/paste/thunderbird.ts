import type { PastedLine } from "@/lib/core/pasted-line";
import { halfSeen, noName } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { paragraphsOf } from "./paragraph";
import { heard, repliedWith } from "./talk";

const opened = heard({ port: null });
/** "It doesn't advertise that feature": the EHLO reply was read to its end. */
const withoutStarttls: Seen = {
  ...opened,
  smtp: {
    outcome: "ok",
    stage: "ehlo",
    greeting: null,
    code: null,
    ehloLine: null,
    ehlo: [],
    starttls: "not-offered",
    ehloAfterTls: [],
    tls: null,
  },
};

const server = "outgoing server \\(SMTP\\)";
const serverJa = "送信 ?\\(SMTP\\) ?サーバー?";

/**
 * Words of messengercompose's sendmessage and smtp message files, English and Japanese; in Japanese also the ones of
 * versions before 2014. Thunderbird says "timed out" of a reset as well, and of a server that opened and fell silent.
 */
const patterns: readonly (readonly [RegExp, Seen])[] = [
  [new RegExp(`${server} (\\S+?) is unknown\\.`, "i"), noName],
  [new RegExp(`connecting to ${server} (\\S+?) failed\\.`, "i"), halfSeen("not-open")],
  [new RegExp(`connection to ${server} (\\S+?) was lost in the middle`, "i"), opened],
  [new RegExp(`connection to ${server} (\\S+?) timed out\\.`, "i"), halfSeen("no-answer")],
  [new RegExp(`with ${server} (\\S+?) using STARTTLS since it doesn['’]t advertise`, "i"), withoutStarttls],
  [new RegExp(`${serverJa} ?([A-Za-z0-9.:-]+?) ?が見つかりません`), noName],
  [
    new RegExp(`${serverJa} ?([A-Za-z0-9.:-]+?) ?(?:に接続できなかったため|への接続に失敗したため)`),
    halfSeen("not-open"),
  ],
  [new RegExp(`${serverJa} ?([A-Za-z0-9.:-]+?) ?との接続が(?:切断された|失われた)`), opened],
  [new RegExp(`${serverJa} ?([A-Za-z0-9.:-]+?) ?(?:との|への)接続がタイムアウト`), halfSeen("no-answer")],
  [new RegExp(`${serverJa} ?([A-Za-z0-9.:-]+?) ?が STARTTLS をサポートしていない`), withoutStarttls],
];
const replied =
  /(?:outgoing server \(SMTP\) error\. The server responded:|The mail server responded:|(?:メール)?サーバーから(?:の)?応答:)\s*([2-5]\d\d[ -][^"]{0,300})/i;

function read(lines: readonly PastedLine[]): Look[] {
  return paragraphsOf(lines).flatMap(({ text, ...span }): Look[] => {
    for (const [pattern, seen] of patterns) {
      const host = pattern.exec(text)?.[1];
      if (host !== undefined) return [lookAt(span, { host }, seen)];
    }
    const reply = replied.exec(text)?.[1];
    return reply === undefined ? [] : [lookAt(span, {}, repliedWith(reply))];
  });
}

/** What Thunderbird's windows say when a message was not sent. They name the server and never the port. */
export const thunderbird: Tool = {
  id: "thunderbird",
  read,
  noise: [
    /^(?:Send Message Error|Sending of the message failed\.?|メッセージの送信エラー|メッセージを送信できませんでした。?)$/,
  ],
};
