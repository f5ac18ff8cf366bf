import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { NextCheck } from "@/lib/core/diagnosis";
import type { Profile } from "@/lib/core/profile";
import { readableHost } from "@/lib/core/readable-host";
import type { Case } from "./evidence-words";
import { fromWords } from "./evidence-words";
import { nameOfLine, type Reader } from "./reader";

type NextProps = { reader: Reader; about: Case; links?: { check: string; wizard: string } };

const shown = 4;

function placeOf(reader: Reader, { profile, observations }: Case, { vantage }: NextCheck): string {
  const line = profile.lines.find(({ id }) => id === vantage);
  if (line) return nameOfLine(line);
  const seen = observations.find((one) => one.vantage.id === vantage);
  if (seen) return fromWords(reader, profile, seen);
  if (vantage === "server-lan" || vantage === "server" || vantage === "outside" || vantage === "dashboard")
    return reader.path(`vantage.${vantage}`);
  return reader.diagnosis("next.unknownFrom");
}

const hostOf = ({ isMasked, path }: Reader, profile: Profile, host: string): string =>
  host === profile.server.host || isMasked ? path("hop.server") : readableHost(host);

/** What would tell the explanations apart that still fit, and which they are. */
export function NextChecksCard({ reader, about, links }: NextProps) {
  const { diagnosis, profile } = about;
  const t = reader.diagnosis;
  if (diagnosis.nextChecks.length === 0) return null;
  return (
    <Card title={t("next.title")} intro={t("next.intro")}>
      <ol className="list-decimal space-y-1 pl-5">
        {diagnosis.nextChecks.slice(0, shown).map((check) => (
          <li key={`${check.vantage} ${check.target.host} ${check.target.port}`}>
            {t("next.check", {
              from: placeOf(reader, about, check),
              host: hostOf(reader, profile, check.target.host),
              port: check.target.port,
            })}
          </li>
        ))}
      </ol>
      <Alternatives reader={reader} about={about} />
      {links && (
        <div className="mt-5 flex flex-wrap gap-2 print:hidden">
          <LinkButton href={links.wizard} look="primary">
            {t("next.beginWizard")}
          </LinkButton>
          <LinkButton href={links.check}>{t("next.begin")}</LinkButton>
        </div>
      )}
    </Card>
  );
}

function Alternatives({ reader, about: { diagnosis, profile } }: Omit<NextProps, "links">) {
  const t = reader.diagnosis;
  if (diagnosis.alternatives.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="font-semibold">{t("alternatives.title")}</h3>
      <ul className="mt-1 space-y-1">
        {diagnosis.alternatives.slice(0, shown).map(({ code, line, confidence }) => {
          const place = profile.lines.find(({ id }) => id === line);
          return (
            <li key={`${code}-${line}`}>
              {t(`short.${code}`, { line: place ? nameOfLine(place) : t("next.unknownLine") })}{" "}
              <span className="text-muted">
                {t("alternatives.likely", { percent: reader.format.number(confidence, "percent") })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
