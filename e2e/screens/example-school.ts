import type { Locale } from "@/lib/core/locale";
import { type Profile, profileSchema } from "@/lib/core/profile";
import { beginMark, endMark } from "@/lib/wizard/classroom-shell";

/** A school that does not exist, at addresses and names kept for documentation (RFC 5737, RFC 2606). */
export const mailHost = "mail.higashi.example";
const serverAddress = "203.0.113.10";
const controls = { board: "mx.board.example", relay: "smtp.provider.example", web: "www.board.example" };

export type LineId = "classroom" | "office";
export const lineAddress: Readonly<Record<LineId, string>> = {
  classroom: "198.51.100.7",
  office: "192.0.2.44",
};

const names = {
  en: {
    school: "Higashi Junior High",
    classroom: "Classrooms",
    office: "Staff room",
    server: "Server line",
    place: "Server room, 2nd floor",
    notes: "The server was set up by the previous teacher in charge.",
    contact: { name: "Minami Networks", role: "router maintenance", reach: "03-0000-0000" },
  },
  ja: {
    school: "東中学校",
    classroom: "教室",
    office: "職員室",
    server: "サーバー回線",
    place: "2階サーバー室",
    notes: "サーバーは前任の担当者が構築しました。",
    contact: { name: "みなみネットワーク", role: "ルーターの保守", reach: "03-0000-0000" },
  },
};

export const lineName = (lang: Locale, line: LineId): string => names[lang][line];

/** The story's school: classrooms on a provider that blocks 25, the mail server on a line of its own. */
export function exampleProfile(lang: Locale, name = names[lang].school): Profile {
  const word = names[lang];
  return profileSchema.parse({
    version: 1,
    name,
    lines: [
      {
        id: "classroom",
        name: word.classroom,
        isp: "ocn",
        addressing: "dynamic-ipv4",
        pppoe: true,
        router: "aterm",
        routerModel: "Aterm WG1200HS4",
        uses: ["classrooms"],
      },
      { id: "office", name: word.office, addressing: "dynamic-ipv4", uses: ["office"] },
      {
        id: "server-line",
        name: word.server,
        isp: "interlink",
        addressing: "fixed-ipv4",
        pppoe: true,
        publicAddress: serverAddress,
        router: "yamaha-rtx",
        routerModel: "RTX1220",
        uses: ["server"],
      },
    ],
    server: {
      host: mailHost,
      addresses: [serverAddress],
      line: "server-line",
      place: word.place,
      isp: "interlink",
      os: "freebsd",
      mta: "sendmail-cf-tool",
      lanAddress: "192.168.0.10",
      relay: "auth",
    },
    controls: [
      { host: controls.board, port: 25 },
      { host: controls.relay, port: 587 },
      { host: controls.web, port: 443 },
    ],
    contacts: [word.contact],
    notes: word.notes,
  });
}

/** A school nobody can judge yet: no second line with users, nothing to compare with. */
export function bareProfile(lang: Locale, name: string, host = mailHost): Profile {
  const { lines, server, ...rest } = exampleProfile(lang, name);
  return profileSchema.parse({
    ...rest,
    lines: lines.filter(({ id }) => id !== "office"),
    server: { ...server, host, addresses: [] },
    controls: [],
    contacts: [],
    notes: "",
  });
}

const greeting = `heard 220 ${mailHost} ESMTP Sendmail 8.17.1/8.17.1`;
const keywords = [
  `heard 250-${mailHost} Hello`,
  "heard 250-8BITMIME",
  "heard 250-AUTH PLAIN LOGIN",
  "heard 250 STARTTLS",
];
const speaks = (port: number, ms: number) => [
  `look ${mailHost} ${port} open ${ms} ${serverAddress}`,
  greeting,
  ...keywords,
];
const shut = (port: number, ms: number) => [`look ${mailHost} ${port} refused ${ms} ${serverAddress}`];

const others = (smtp: string[]) => [
  ...smtp,
  `look ${controls.relay} 587 open 8 198.51.100.25`,
  `heard 220 ${controls.relay} ESMTP`,
  `look ${controls.web} 443 connected 12 198.51.100.80`,
];
const silent = [`look ${controls.board} 25 timeout 5003 203.0.113.200`];
const answers = [`look ${controls.board} 25 open 14 203.0.113.200`, `heard 220 ${controls.board} ESMTP`];

const seen: Readonly<Record<LineId, (submission: string[]) => string[]>> = {
  classroom: (submission) => [
    ...others(silent),
    `look ${mailHost} 25 timeout 5002 ${serverAddress}`,
    ...shut(465, 21),
    ...submission,
  ],
  office: (submission) => [...others(answers), ...speaks(25, 9), ...shut(465, 11), ...submission],
};

const block = (lines: readonly string[]): string =>
  [beginMark, `at ${new Date().toISOString().slice(0, 19)}Z`, ...lines, endMark, ""].join("\n");

/** What the classroom's text prints on a line: before the repair, and after the router forwards 587. */
export const resultText = (line: LineId, isRepaired: boolean): string =>
  block(seen[line](isRepaired ? speaks(587, line === "classroom" ? 31 : 10) : shut(587, 20)));

/** One look at one silent port, and nothing to compare it with. */
export const loneResultText = (): string => block([`look ${mailHost} 25 timeout 5002 ${serverAddress}`]);

/** What somebody may have in several windows: tools of three systems, a mail program's error, the server's queue. */
export const manyTools = (): string =>
  `PS C:\\> Test-NetConnection ${mailHost} -Port 25
WARNING: TCP connect to (${serverAddress} : 25) failed

ComputerName           : ${mailHost}
RemoteAddress          : ${serverAddress}
RemotePort             : 25
InterfaceAlias         : Ethernet
SourceAddress          : 192.168.10.21
PingSucceeded          : True
PingReplyDetails (RTT) : 9 ms
TcpTestSucceeded       : False

$ nc -v ${mailHost} 587
Connection to ${mailHost} (${serverAddress}) 587 port [tcp/submission] succeeded!
220 ${mailHost} ESMTP Sendmail 8.17.1/8.17.1

$ nc -vz elsewhere.example 25
nc: connect to elsewhere.example (192.0.2.44) port 25 (tcp) failed: Connection refused

The message could not be sent because the connection to Outgoing server (SMTP) ${mailHost} timed out. Please try again.

The connection to the outgoing server “${mailHost}” failed.

-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------
4378027C9BA     1234 Tue Nov 24 10:00:00  teacher@higashi.example
(connect to mx.far.example[203.0.113.77]:25: Connection timed out)
                                         a@far.example

what the colleague wrote beside it
`;

/** The headers of a message that went out through the repaired path. */
export function receivedHeaders(word: string, at: Date): string {
  const date = at.toUTCString().replace("GMT", "+0000");
  return [
    `Received: from ${mailHost} (${mailHost} [${serverAddress}])`,
    `\tby ${controls.board} (Postfix) with ESMTPS id 4ABCD; ${date}`,
    `Received: from [192.168.10.21] (unknown [${lineAddress.classroom}])`,
    `\t(authenticated bits=0) by ${mailHost} (8.17.1/8.17.1) with ESMTPA id 5AO1; ${date}`,
    "From: Teacher <teacher@higashi.example>",
    `Subject: ${word}`,
    "",
  ].join("\r\n");
}
