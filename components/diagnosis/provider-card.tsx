import { Explained } from "@/components/library/explained";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { isOwn, ownEntry } from "@/lib/catalogue/provider/book";
import {
  askProviderWords,
  exemptionWords,
  factWords,
  relayWords,
  serverSideWords,
  sourceWords,
} from "@/lib/catalogue/provider/provider-words";
import { isPage } from "@/lib/catalogue/provider/source";
import type { ProviderRecord } from "@/lib/catalogue/types";
import type { Diagnosis, RemedyKind } from "@/lib/core/diagnosis";
import type { Locale } from "@/lib/core/locale";
import type { Profile } from "@/lib/core/profile";
import { blockingProviders, serverProvider } from "@/lib/diagnosis/blocking-providers";
import type { Reader } from "./reader";

/** What is documented of a school's providers; nothing where nothing is. */
export function ProviderCard({ reader, profile }: { reader: Reader; profile: Profile }) {
  const { providers, lang } = reader;
  const ownServers = serverProvider(profile);
  const records = providers.records([...profile.lines.map(({ isp }) => isp), ownServers]);
  if (records.length === 0) return null;
  return (
    <Card title={reader.diagnosis("provider.title")} intro={reader.diagnosis("provider.decides")}>
      <ul className="space-y-4">
        {records.map((record) => (
          <li key={record.id}>
            <ProviderFact record={record} lang={lang} />
            {record.id === ownServers && <ServerSide record={record} lang={lang} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function ProviderFact({ record, lang }: { record: ProviderRecord; lang: Locale }) {
  const pages = record.sources.filter(({ url }) => isPage(url));
  const told = record.sources.filter(({ url }) => !isPage(url));
  const more = [exemptionWords(record, lang), relayWords(record, lang), record.note?.[lang]].filter(Boolean);
  return (
    <div className="max-w-prose">
      <p>
        <Explained text={factWords(record, lang)} lang={lang} />{" "}
        {isOwn(record) && <Badge>{ownEntry[lang]}</Badge>}
      </p>
      {more.length > 0 && <p className="text-muted">{more.join(lang === "ja" ? "" : " ")}</p>}
      {told.map((source) => (
        <p key={source.url} className="break-words py-1 text-muted text-sm">
          {sourceWords(source, lang)}
        </p>
      ))}
      {pages.map((source) => (
        <a
          key={source.url}
          href={source.url}
          rel="noreferrer"
          className="mr-5 inline-block break-words py-1 text-muted text-sm underline underline-offset-4 hover:text-lane"
        >
          {sourceWords(source, lang)}
        </a>
      ))}
    </div>
  );
}

/** What the provider's block means for a mail server that stands there. */
function ServerSide({ record, lang }: { record: ProviderRecord; lang: Locale }) {
  const words = serverSideWords(record, lang);
  return words && <p className="mt-2 max-w-prose font-medium">{words}</p>;
}

type RouteProps = { reader: Reader; profile: Profile; diagnosis: Diagnosis; kind: RemedyKind };

/** Beside a way out that leads through the provider: what that very provider says about it. */
export function ProviderRoutes({ reader: { lang, providers }, profile, diagnosis, kind }: RouteProps) {
  if (kind !== "ask-provider" && kind !== "relay-through-provider") return null;
  const say = kind === "ask-provider" ? askProviderWords : relayWords;
  const routes = providers.records(blockingProviders(profile, diagnosis)).flatMap((record) => {
    const words = say(record, lang);
    return words === null ? [] : [{ id: record.id, words, isOwn: isOwn(record) }];
  });
  return routes.map(({ id, words, isOwn: own }) => (
    <p key={id} className="mt-2" data-provider={id}>
      {words} {own && <Badge>{ownEntry[lang]}</Badge>}
    </p>
  ));
}
