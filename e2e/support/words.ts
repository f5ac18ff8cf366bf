import type { Locale } from "@/lib/core/locale";
import enAccount from "@/messages/en/account.json" with { type: "json" };
import enApi from "@/messages/en/api.json" with { type: "json" };
import enCheck from "@/messages/en/check.json" with { type: "json" };
import enCommon from "@/messages/en/common.json" with { type: "json" };
import enDiagnosis from "@/messages/en/diagnosis.json" with { type: "json" };
import enErrors from "@/messages/en/errors.json" with { type: "json" };
import enExchange from "@/messages/en/exchange.json" with { type: "json" };
import enHandout from "@/messages/en/handout.json" with { type: "json" };
import enIncident from "@/messages/en/incident.json" with { type: "json" };
import enLibrary from "@/messages/en/library.json" with { type: "json" };
import enPath from "@/messages/en/path.json" with { type: "json" };
import enPeople from "@/messages/en/people.json" with { type: "json" };
import enPhone from "@/messages/en/phone.json" with { type: "json" };
import enProbe from "@/messages/en/probe.json" with { type: "json" };
import enProvider from "@/messages/en/provider.json" with { type: "json" };
import enQueue from "@/messages/en/queue.json" with { type: "json" };
import enSchool from "@/messages/en/school.json" with { type: "json" };
import enShare from "@/messages/en/share.json" with { type: "json" };
import enTell from "@/messages/en/tell.json" with { type: "json" };
import enWatch from "@/messages/en/watch.json" with { type: "json" };
import enWizard from "@/messages/en/wizard.json" with { type: "json" };
import jaAccount from "@/messages/ja/account.json" with { type: "json" };
import jaApi from "@/messages/ja/api.json" with { type: "json" };
import jaCheck from "@/messages/ja/check.json" with { type: "json" };
import jaCommon from "@/messages/ja/common.json" with { type: "json" };
import jaDiagnosis from "@/messages/ja/diagnosis.json" with { type: "json" };
import jaErrors from "@/messages/ja/errors.json" with { type: "json" };
import jaExchange from "@/messages/ja/exchange.json" with { type: "json" };
import jaHandout from "@/messages/ja/handout.json" with { type: "json" };
import jaIncident from "@/messages/ja/incident.json" with { type: "json" };
import jaLibrary from "@/messages/ja/library.json" with { type: "json" };
import jaPath from "@/messages/ja/path.json" with { type: "json" };
import jaPeople from "@/messages/ja/people.json" with { type: "json" };
import jaPhone from "@/messages/ja/phone.json" with { type: "json" };
import jaProbe from "@/messages/ja/probe.json" with { type: "json" };
import jaProvider from "@/messages/ja/provider.json" with { type: "json" };
import jaQueue from "@/messages/ja/queue.json" with { type: "json" };
import jaSchool from "@/messages/ja/school.json" with { type: "json" };
import jaShare from "@/messages/ja/share.json" with { type: "json" };
import jaTell from "@/messages/ja/tell.json" with { type: "json" };
import jaWatch from "@/messages/ja/watch.json" with { type: "json" };
import jaWizard from "@/messages/ja/wizard.json" with { type: "json" };

/** The screens' own words: a spec finds a button by what its reader sees, in either language. */
export const words = {
  en: {
    account: enAccount,
    api: enApi,
    check: enCheck,
    common: enCommon,
    diagnosis: enDiagnosis,
    errors: enErrors,
    exchange: enExchange,
    library: enLibrary,
    handout: enHandout,
    phone: enPhone,
    probe: enProbe,
    path: enPath,
    provider: enProvider,
    people: enPeople,
    queue: enQueue,
    school: enSchool,
    share: enShare,
    watch: enWatch,
    tell: enTell,
    incident: enIncident,
    wizard: enWizard,
  },
  ja: {
    account: jaAccount,
    api: jaApi,
    check: jaCheck,
    common: jaCommon,
    diagnosis: jaDiagnosis,
    errors: jaErrors,
    exchange: jaExchange,
    library: jaLibrary,
    handout: jaHandout,
    phone: jaPhone,
    probe: jaProbe,
    path: jaPath,
    provider: jaProvider,
    people: jaPeople,
    queue: jaQueue,
    school: jaSchool,
    share: jaShare,
    watch: jaWatch,
    tell: jaTell,
    incident: jaIncident,
    wizard: jaWizard,
  },
} satisfies Record<Locale, unknown>;
