import { Explained } from "@/components/library/explained";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { primaryFinding } from "@/lib/diagnosis/path-picture";
import { allEvidence, type Case, type Told } from "./evidence-words";
import { type Reader, wordsOf } from "./reader";
import { RuledOut } from "./ruled-out";
import { When } from "./when";

const shownAtOnce = 5;
/** Nothing that was only looked at is certain, so nothing is rounded up to it. */
const mostSure = 0.99;

export function WhyCard({ reader, about }: { reader: Reader; about: Case }) {
  const t = reader.diagnosis;
  const finding = primaryFinding(about.diagnosis);
  const told = allEvidence(reader, about, finding?.evidence ?? about.diagnosis.unexplained);
  const { why, meaning, next } = wordsOf(reader, about.profile, about.diagnosis.primary, {
    line: finding?.line ?? null,
    vantage: finding?.vantage ?? null,
    port: finding?.detail.port ?? null,
  });
  const title = (
    <>
      {t("why.title")}{" "}
      {finding && (
        <Badge>
          {t("why.sure", {
            percent: reader.format.number(Math.min(finding.confidence, mostSure), "percent"),
          })}
        </Badge>
      )}
    </>
  );
  return (
    <Card title={title}>
      {told.length === 0 && <p className="text-muted">{t("why.none")}</p>}
      <EvidenceList reader={reader} told={told.slice(0, shownAtOnce)} />
      {told.length > shownAtOnce && (
        <Disclosure label={t("why.more", { count: told.length - shownAtOnce })}>
          <EvidenceList reader={reader} told={told.slice(shownAtOnce)} />
        </Disclosure>
      )}
      <RuledOut reader={reader} about={about} />
      <Disclosure label={t("why.whatItIs")}>
        {[why, meaning, next].map((text) => (
          <p key={text} className="mb-2 max-w-prose last:mb-0">
            <Explained text={text} lang={reader.lang} />
          </p>
        ))}
      </Disclosure>
    </Card>
  );
}

export const EvidenceList = ({ reader, told }: { reader: Reader; told: readonly Told[] }) => (
  <ul className="list-disc space-y-1 pl-5">
    {told.map(({ key, text, at }) => (
      <li key={key} className="break-words">
        {text}{" "}
        {at !== null && (
          <span className="whitespace-nowrap text-muted">
            <When reader={reader} at={at} clock />
          </span>
        )}
      </li>
    ))}
  </ul>
);
