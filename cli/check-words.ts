import { formatHostPort } from "@/lib/core/host";
import type { Locale, Words } from "@/lib/core/locale";
import type { Observation, SmtpResult, Transport } from "@/lib/core/observation";
import { readableHost } from "@/lib/core/readable-host";

type TransportWords = Record<Transport, string>;

const transportWords: Words<TransportWords> = {
  en: {
    open: "open",
    refused: "refused",
    reset: "reset right after connecting",
    timeout: "no answer",
    unreachable: "unreachable",
    "dns-failure": "the name does not resolve",
    "not-judged": "not judged (a problem on this machine)",
  },
  ja: {
    open: "開いています",
    refused: "拒否されました",
    reset: "接続直後に切断されました",
    timeout: "応答がありません",
    unreachable: "到達できません",
    "dns-failure": "名前を解決できません",
    "not-judged": "判定できません(この機器側の問題)",
  },
};

const outcomeWords: Words<Record<SmtpResult["outcome"], string>> = {
  en: {
    ok: "SMTP answers",
    silent: "then silence",
    closed: "then closed",
    reset: "then reset",
    "not-smtp": "something else than SMTP answers",
    tempfail: "turned away for now",
    refused: "turned away",
    "tls-failed": "TLS fails",
  },
  ja: {
    ok: "SMTPで応答しました",
    silent: "その後の応答がありません",
    closed: "その後に切断されました",
    reset: "その後に強制切断されました",
    "not-smtp": "SMTP以外のものが応答しています",
    tempfail: "一時的に断られました",
    refused: "断られました",
    "tls-failed": "TLSに失敗しました",
  },
};

const starttlsWords: Words<Record<SmtpResult["starttls"], string | null>> = {
  en: { ok: "STARTTLS works", failed: "STARTTLS fails", "not-offered": "no STARTTLS", "not-tried": null },
  ja: {
    ok: "STARTTLSは正常です",
    failed: "STARTTLSに失敗しました",
    "not-offered": "STARTTLSはありません",
    "not-tried": null,
  },
};

const endpointOf = ({ target: { host, address, port } }: Observation): string =>
  address === null || address === host
    ? formatHostPort(readableHost(host), port)
    : `${formatHostPort(readableHost(host), port)} (${address})`;

function smtpWords(smtp: SmtpResult, lang: Locale): (string | null)[] {
  const auth = [...smtp.ehlo, ...smtp.ehloAfterTls].find((line) => /^AUTH[ =]/i.test(line));
  const certificate = smtp.tls?.error ? `TLS: ${smtp.tls.error}` : null;
  return [
    outcomeWords[lang][smtp.outcome] + (smtp.outcome === "ok" ? "" : ` (${smtp.stage})`),
    smtp.greeting,
    starttlsWords[lang][smtp.starttls],
    auth ?? null,
    certificate,
  ];
}

/** One observation as one line. */
export function checkLine(observation: Observation, lang: Locale): string {
  const { transport, smtp, error } = observation;
  const parts = [
    transportWords[lang][transport] + (error === null ? "" : ` [${error.code}]`),
    ...(smtp === null ? [] : smtpWords(smtp, lang)),
  ];
  return `${endpointOf(observation)}  ${parts.filter((part) => part !== null).join("; ")}`;
}
