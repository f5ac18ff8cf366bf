import type { PastedLine } from "@/lib/core/pasted-line";
import { parsePort } from "@/lib/core/port";
import { halfSeen, ownFault, refused, unreachable } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { paragraphsOf } from "./paragraph";

const host = '[“"]([A-Za-z0-9.:-]{1,255})[”"]';

/** Words of Apple's Message framework: one each for ECONNREFUSED, EHOSTUNREACH and ETIMEDOUT. */
const patterns: readonly (readonly [RegExp, Seen])[] = [
  [new RegExp(`The server ${host} refused to allow a connection on port (\\d{1,5})`), refused],
  [new RegExp(`The server ${host} cannot be contacted on port (\\d{1,5})`), unreachable],
  [new RegExp(`The connection to the server ${host} on port (\\d{1,5}) timed out`), halfSeen("no-answer")],
  // iPhone and iPad say no more than that it failed: a refused port, a certificate and a login look the same.
  [new RegExp(`The connection to the outgoing server ${host} failed`), ownFault("not-told")],
  [/送信(?:メール)?サーバー? ?[“「『"]([A-Za-z0-9.:-]{1,255})[”」』"] ?への接続に失敗/, ownFault("not-told")],
];

const read = (lines: readonly PastedLine[]): Look[] =>
  paragraphsOf(lines).flatMap(({ text, ...span }): Look[] => {
    for (const [pattern, seen] of patterns) {
      const [, name, port] = pattern.exec(text) ?? [];
      if (name !== undefined) return [lookAt(span, { host: name, port: parsePort(port ?? "") }, seen)];
    }
    return [];
  });

/** Apple Mail on a Mac, an iPhone or an iPad. */
export const appleMail: Tool = {
  id: "apple-mail",
  read,
  noise: [/^Cannot send message using the server |^Cannot Send Mail$|^メールを送信できません$/],
};
