import type { Locale } from "@/lib/core/locale";
import accountEn from "@/messages/en/account.json";
import apiEn from "@/messages/en/api.json";
import auditEn from "@/messages/en/audit.json";
import checkEn from "@/messages/en/check.json";
import commonEn from "@/messages/en/common.json";
import diagnosisEn from "@/messages/en/diagnosis.json";
import errorsEn from "@/messages/en/errors.json";
import exchangeEn from "@/messages/en/exchange.json";
import handoutEn from "@/messages/en/handout.json";
import incidentEn from "@/messages/en/incident.json";
import libraryEn from "@/messages/en/library.json";
import pathEn from "@/messages/en/path.json";
import peopleEn from "@/messages/en/people.json";
import phoneEn from "@/messages/en/phone.json";
import probeEn from "@/messages/en/probe.json";
import providerEn from "@/messages/en/provider.json";
import queueEn from "@/messages/en/queue.json";
import schoolEn from "@/messages/en/school.json";
import shareEn from "@/messages/en/share.json";
import statusEn from "@/messages/en/status.json";
import tellEn from "@/messages/en/tell.json";
import watchEn from "@/messages/en/watch.json";
import wizardEn from "@/messages/en/wizard.json";
import accountJa from "@/messages/ja/account.json";
import apiJa from "@/messages/ja/api.json";
import auditJa from "@/messages/ja/audit.json";
import checkJa from "@/messages/ja/check.json";
import commonJa from "@/messages/ja/common.json";
import diagnosisJa from "@/messages/ja/diagnosis.json";
import errorsJa from "@/messages/ja/errors.json";
import exchangeJa from "@/messages/ja/exchange.json";
import handoutJa from "@/messages/ja/handout.json";
import incidentJa from "@/messages/ja/incident.json";
import libraryJa from "@/messages/ja/library.json";
import pathJa from "@/messages/ja/path.json";
import peopleJa from "@/messages/ja/people.json";
import phoneJa from "@/messages/ja/phone.json";
import probeJa from "@/messages/ja/probe.json";
import providerJa from "@/messages/ja/provider.json";
import queueJa from "@/messages/ja/queue.json";
import schoolJa from "@/messages/ja/school.json";
import shareJa from "@/messages/ja/share.json";
import statusJa from "@/messages/ja/status.json";
import tellJa from "@/messages/ja/tell.json";
import watchJa from "@/messages/ja/watch.json";
import wizardJa from "@/messages/ja/wizard.json";

const english = {
  common: commonEn,
  account: accountEn,
  api: apiEn,
  audit: auditEn,
  school: schoolEn,
  check: checkEn,
  phone: phoneEn,
  probe: probeEn,
  provider: providerEn,
  queue: queueEn,
  share: shareEn,
  errors: errorsEn,
  exchange: exchangeEn,
  library: libraryEn,
  path: pathEn,
  people: peopleEn,
  diagnosis: diagnosisEn,
  watch: watchEn,
  wizard: wizardEn,
  status: statusEn,
  tell: tellEn,
  incident: incidentEn,
  handout: handoutEn,
};

export type Messages = typeof english;
export type Namespace = keyof Messages;

const japanese: Messages = {
  common: commonJa,
  account: accountJa,
  api: apiJa,
  audit: auditJa,
  school: schoolJa,
  check: checkJa,
  phone: phoneJa,
  probe: probeJa,
  provider: providerJa,
  queue: queueJa,
  share: shareJa,
  errors: errorsJa,
  exchange: exchangeJa,
  library: libraryJa,
  path: pathJa,
  people: peopleJa,
  diagnosis: diagnosisJa,
  watch: watchJa,
  wizard: wizardJa,
  status: statusJa,
  tell: tellJa,
  incident: incidentJa,
  handout: handoutJa,
};

const byLocale: Record<Locale, Messages> = { en: english, ja: japanese };

/** All screen prose of one language; a key missing in Japanese does not compile. */
export const messagesOf = (locale: Locale): Messages => byLocale[locale];
