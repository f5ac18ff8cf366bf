import type { Locale, Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type {
  PageYear,
  ProviderExemption,
  ProviderFacts,
  ProviderRecord,
  ProviderScope,
  ProviderSource,
} from "../types";
import { nameOfRecord } from "./book";
import { isPage } from "./source";
import { startWords } from "./start-words";

const scopes: Readonly<Record<ProviderScope, Words>> = {
  "dynamic-only": { en: " on lines whose address changes", ja: "IPアドレスが変わる回線で、" },
  "residential-all": { en: " on all consumer lines", ja: "個人向けのすべての回線で、" },
  "consumer-and-small-business": {
    en: " on lines of homes and small businesses",
    ja: "個人・小規模事業者向けの回線で、",
  },
  "mobile-first": { en: "", ja: "" },
  "on-complaint": { en: " on a line after complaints about spam", ja: "迷惑メールの申告があった回線で、" },
  "new-accounts": { en: " for newer accounts", ja: "新しい契約で、" },
  "subscription-type": { en: " for some kinds of contract", ja: "契約の種類によって、" },
  default: { en: " unless it has lifted the block for a customer", ja: "個別に解除していない限り、" },
  everyone: { en: " for everyone on its network", ja: "網内の全員に対して、" },
  unknown: { en: "", ja: "" },
};

type Way = Exclude<ProviderFacts["direction"], "none" | "unknown">;

const ways: Readonly<Record<Way, Words>> = {
  out: { en: "outgoing ", ja: "外向きの" },
  in: { en: "incoming ", ja: "外から入る" },
  both: { en: "outgoing and incoming ", ja: "外向きと外から入る両方の" },
};

function portWords(ports: readonly number[], lang: Locale, type: "conjunction" | "disjunction"): string {
  if (lang === "ja") return ports.map((port) => `${port}番`).join("・");
  const list = new Intl.ListFormat("en-GB", { type }).format(ports.map(String));
  return type === "conjunction" && ports.length > 1 ? `ports ${list}` : `port ${list}`;
}

function blockWords(entry: ProviderRecord, way: Way, lang: Locale): string {
  const [name, ports] = [nameOfRecord(entry, lang), portWords(entry.ports, lang, "conjunction")];
  const start = startWords(entry.since, lang);
  if (lang === "ja")
    return `${name}は、${scopes[entry.scope].ja}${ways[way].ja}${ports}ポートを遮断しています${start && `(${start})`}。`;
  return `${name} blocks ${ways[way].en}${ports}${scopes[entry.scope].en}${start && `, ${start}`}.`;
}

/** What the provider does about port 25, as one sentence. What is not verified is never told as a fact. */
export function factWords(entry: ProviderRecord, lang: Locale): string {
  const name = nameOfRecord(entry, lang);
  if (entry.direction === "unknown" || entry.confidence === "unverified")
    return lang === "ja"
      ? `${name}が25番ポートを遮断しているかどうかは、Mailpathの資料では確認できていません。`
      : `Whether ${name} blocks port 25 is not documented in Mailpath.`;
  if (entry.direction === "none")
    return lang === "ja" ? `${name}は、25番ポートを遮断していません。` : `${name} does not block port 25.`;
  return blockWords(entry, entry.direction, lang);
}

const routes: Readonly<Record<ProviderExemption["route"], Words>> = {
  "fixed-address": { en: "Lines with a fixed address are exempt", ja: "固定IPアドレスの契約は対象外です" },
  ask: {
    en: "Whoever runs a server is told to get in touch",
    ja: "自前のサーバーを運用する場合は、連絡するよう案内しています",
  },
  register: { en: "A server is exempt once it is registered", ja: "登録したサーバーは対象外です" },
  "clean-up": {
    en: "It lifts the block once the cause is removed",
    ja: "原因を取り除けば、遮断は解除されます",
  },
  none: { en: "It makes no exception", ja: "例外は認めていません" },
  "none-stated": { en: "Its page names no exemption", ja: "対象外となる条件は示されていません" },
};

/** How a line gets out of the block; null where nobody documents it. */
export function exemptionWords({ exemption }: ProviderFacts, lang: Locale): string | null {
  if (exemption === null) return null;
  const { route, detail } = exemption;
  if (lang === "ja") return `${routes[route].ja}${detail ? `(${detail.ja})` : ""}。`;
  return `${routes[route].en}${detail ? ` (${detail.en})` : ""}.`;
}

const hearsay: Words = { en: " Others report this.", ja: "これは第三者の情報です。" };

/** The provider's own outgoing mail server; null where none is documented. */
export function relayWords({ relay }: ProviderFacts, lang: Locale): string | null {
  if (relay === null || relay.confidence === "unverified") return null;
  const { host } = relay;
  const ports = relay.ports.length > 0 ? portWords(relay.ports, lang, "disjunction") : null;
  const doubt = relay.confidence === "second-hand" ? hearsay[lang] : "";
  if (lang === "ja")
    return host === null
      ? `プロバイダーの送信サーバーは、${ports}ポートで使えます(サーバー名はプロバイダーにご確認ください)。${doubt}`
      : `プロバイダーの送信サーバーは、${host}${ports ? `(${ports}ポート)` : ""}です。${doubt}`;
  return host === null
    ? `Its own outgoing mail server answers on ${ports}; ask it for the name.${doubt}`
    : `Its own outgoing mail server is ${host}${ports ? `, ${ports}` : ""}.${doubt}`;
}

const yearWords = (year: PageYear, lang: Locale): string => {
  if (lang === "en") return String(year);
  return typeof year === "number" ? `${year}年` : `${year.slice(0, 4)}年代`;
};

const reporters: Readonly<Record<ProviderSource["by"], Words>> = {
  provider: { en: "reported by the provider", ja: "プロバイダーの案内" },
  others: { en: "reported by others", ja: "第三者の情報" },
};
const undated: Words = { en: "undated", ja: "日付なし" };

/** Who reported it and when: what a link to the page says. */
export function sourceWords({ url, year, by }: ProviderSource, lang: Locale): string {
  const when = year === null ? undated[lang] : yearWords(year, lang);
  return `${reporters[by][lang]}${lang === "ja" ? "、" : ", "}${when}: ${isPage(url) ? new URL(url).hostname : url}`;
}

/** What to bring up with the provider of a blocked line: its own way out of the block, or that none is known. */
export function askProviderWords(entry: ProviderRecord, lang: Locale): string {
  const name = nameOfRecord(entry, lang);
  const known = exemptionWords(entry, lang);
  if (lang === "ja")
    return `${name}: ${known ?? "対象外となる条件は、Mailpathの資料では確認できていません。直接お問い合わせください。"}`;
  return `${name}: ${known ?? "no exemption is documented in Mailpath. Ask for it."}`;
}

const relayPorts = [587, 465, 2525] as const;

/** Whether mail of a server that stands there cannot leave by itself: a cloud or host that is documented to block 25. */
export const blocksItsServers = ({ kind, direction, ports, confidence }: ProviderFacts): boolean =>
  (kind === "cloud" || kind === "vps") &&
  (direction === "out" || direction === "both") &&
  ports.includes(smtpPort) &&
  confidence !== "unverified";

/** What the block means for a mail server that stands with this provider; null where none is known. */
export function serverSideWords(entry: ProviderRecord, lang: Locale): string | null {
  if (!blocksItsServers(entry)) return null;
  const open = relayPorts.find((port) => !entry.ports.includes(port));
  const name = nameOfRecord(entry, lang);
  if (lang === "ja")
    return `メールサーバーは${name}にあります。利用者からのメールは受け取れますが、ほかのメールサーバーへ送る25番ポートが止められていると、メールはサーバーにたまります。${open ? `その場合は、${open}番で応答する中継サーバーへ渡して送ってください。` : "中継サーバーがよく使うポートも、すべて止められています。"}`;
  return `The mail server stands with ${name}. It takes mail from people, but what it sends to other mail servers leaves on port 25: where that is blocked, mail waits on the server. ${open ? `Let it hand its mail to a relay that answers on port ${open}.` : "The ports that relays usually answer on are blocked as well."}`;
}
