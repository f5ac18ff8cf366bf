import type { HalfSeenCode, Observation } from "@/lib/core/observation";
import type { Seen } from "./look";

type Source = NonNullable<Observation["error"]>["source"];

const shut = (transport: Seen["transport"], code: string, source: Source): Seen => ({
  transport,
  smtp: null,
  error: { code, source },
});

export const refused = shut("refused", "ECONNREFUSED", "target");
export const timedOut = shut("timeout", "ETIMEDOUT", "path");
export const unreachable = shut("unreachable", "EHOSTUNREACH", "path");
export const cutOff = shut("reset", "ECONNRESET", "path");
export const noName = shut("dns-failure", "ENOTFOUND", "resolver");
/** The machine itself had no way: no route to the address family, or a rule of its own. It says nothing of the server. */
export const ownFault = (code: string): Seen => shut("not-judged", code, "self");
/** Something was ruled out, and not all was told. */
export const halfSeen = (code: HalfSeenCode): Seen => shut("not-judged", code, "path");

/**
 * Words of the C library, Winsock and the tools' own, English and Japanese (glibc's ja.po, Windows' system messages).
 * First match wins.
 */
const words: readonly (readonly [RegExp, Seen])[] = [
  [/refused|接続を拒否|接続が拒否/i, refused],
  [
    /network is unreachable|network unreachable|ネットワークに(?:届き|到達でき)ません/i,
    ownFault("ENETUNREACH"),
  ],
  [/operation not permitted|permission denied|許可されていない|許可がありません/i, ownFault("EPERM")],
  [
    /no route to host|host is (?:down|unreachable)|prohibited|ホストへの経路がありません|到達できないホスト/i,
    unreachable,
  ],
  [/reset by|リセット|既存の接続はリモート/i, cutOff],
  [/name resolution|名前解決に一時的に失敗|try again/i, shut("dns-failure", "EAI_AGAIN", "resolver")],
  [
    /name or service not known|nodename nor servname|unknown host|no such host|no address associated|could not resolve|bad (?:address|hostname)|not known|名前またはサービスが不明|そのようなホストは不明/i,
    noName,
  ],
  [/timed? ?out|応答しなかった|タイムアウト/i, timedOut],
];

/** What a tool's words for a failed connect mean; `not-open` where they are none that is known. */
export const failureIn = (text: string): Seen =>
  words.find(([pattern]) => pattern.test(text))?.[1] ?? halfSeen("not-open");
