import type { DiagnosisCode, RemedyKind } from "@/lib/core/diagnosis";
import type { Locale, Words } from "@/lib/core/locale";
import { dnsFailure } from "./dns-failure";
import { dnsMismatch } from "./dns-mismatch";
import { forwardToWrongHost } from "./forward-to-wrong-host";
import { hairpinNatMissing } from "./hairpin-nat-missing";
import { inbound25Blocked } from "./inbound-25-blocked";
import { ipv6PathBroken } from "./ipv6-path-broken";
import { lineThrottled } from "./line-throttled";
import { mtaLoopbackOnly } from "./mta-loopback-only";
import { mtaNotListening } from "./mta-not-listening";
import { mtaSilent } from "./mta-silent";
import { noConnectivity } from "./no-connectivity";
import { notReachableFromOutside } from "./not-reachable-from-outside";
import { notSmtp } from "./not-smtp";
import { outbound25Blocked } from "./outbound-25-blocked";
import { outbound25Proxied } from "./outbound-25-proxied";
import { outboundMailPortsBlocked } from "./outbound-mail-ports-blocked";
import { outgoingPortChanged } from "./outgoing-port-changed";
import { pathMtuBroken } from "./path-mtu-broken";
import { queueNotRunning } from "./queue-not-running";
import { refusedByPolicy } from "./refused-by-policy";
import { relayDenied } from "./relay-denied";
import { relayOpen } from "./relay-open";
import { relayWantsAuth } from "./relay-wants-auth";
import { serverBlocksLine } from "./server-blocks-line";
import { serverOutbound25Blocked } from "./server-outbound-25-blocked";
import { starttlsStripped } from "./starttls-stripped";
import { submissionNotOffered } from "./submission-not-offered";
import { submissionWithoutAuth } from "./submission-without-auth";
import { temporarilyRefused } from "./temporarily-refused";
import { tlsBroken } from "./tls-broken";
import type { FaultInstance, FaultMode, FaultWords, Scene } from "./types";
import { unmodelledInstances } from "./unmodelled";
import { vantageCannotJudge } from "./vantage-cannot-judge";
import { healthyWords, inconclusiveWords } from "./verdicts";

/** Every fault mode, in the order of repair: what stands earlier hides what stands later. */
export const faultModes: readonly FaultMode[] = [
  noConnectivity,
  dnsFailure,
  outboundMailPortsBlocked,
  mtaNotListening,
  mtaLoopbackOnly,
  mtaSilent,
  notSmtp,
  notReachableFromOutside,
  forwardToWrongHost,
  inbound25Blocked,
  serverBlocksLine,
  refusedByPolicy,
  temporarilyRefused,
  outbound25Blocked,
  outbound25Proxied,
  lineThrottled,
  dnsMismatch,
  hairpinNatMissing,
  pathMtuBroken,
  relayOpen,
  outgoingPortChanged,
  serverOutbound25Blocked,
  relayWantsAuth,
  queueNotRunning,
  relayDenied,
  submissionNotOffered,
  tlsBroken,
  submissionWithoutAuth,
  starttlsStripped,
  ipv6PathBroken,
  vantageCannotJudge,
];

const byCode = new Map<DiagnosisCode, FaultMode>(faultModes.map((mode) => [mode.code, mode]));

export const repairOrder = (code: DiagnosisCode): number =>
  faultModes.findIndex((mode) => mode.code === code);

export const remediesOf = (code: DiagnosisCode): readonly RemedyKind[] => byCode.get(code)?.remedies ?? [];

/** Everything that may be wrong at one school, one instance for each place and manner. */
export const allInstances = (scene: Scene): FaultInstance[] => [
  ...faultModes.flatMap((mode) => mode.instances(scene)),
  ...unmodelledInstances(scene),
];

const wordsByCode = (code: DiagnosisCode): Words<FaultWords> => {
  if (code === "healthy") return healthyWords;
  return byCode.get(code)?.words ?? inconclusiveWords;
};

/** The words of a code, with the places filled in: `line` and `vantage` are names as the reader knows them. */
export function faultWords(
  code: DiagnosisCode,
  lang: Locale,
  places: { line?: string; vantage?: string; port?: number } = {},
): FaultWords {
  const somewhere = lang === "ja" ? "どこか" : "some place";
  const values = {
    line: places.line ?? places.vantage ?? (lang === "ja" ? "どこから" : "everywhere"),
    vantage: places.vantage ?? places.line ?? somewhere,
    port: String(places.port ?? 587),
  };
  const fill = (text: string) =>
    text.replace(/\{(line|vantage|port)\}/g, (_, key: keyof typeof values) => values[key]);
  const words = wordsByCode(code)[lang];
  return {
    title: fill(words.title),
    why: fill(words.why),
    meaning: fill(words.meaning),
    next: fill(words.next),
  };
}
