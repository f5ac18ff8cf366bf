import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { RemedyVerdict } from "@/lib/core/diagnosis";
import { primaryFinding } from "@/lib/diagnosis/path-picture";
import type { Case } from "./evidence-words";
import { listOf, type Reader, wordsOf } from "./reader";
import { effortSentence, obstacleWords } from "./remedy-words";

type WayOutProps = {
  reader: Reader;
  about: Case;
  port: number;
  /** Where its buttons lead; none on a page that only shows. */
  links?: { steps: string; compare: string; isUnderWay: boolean };
};

export function WayOutCard({ reader, about, port, links }: WayOutProps) {
  const t = reader.diagnosis;
  const { diagnosis, profile } = about;
  const best = diagnosis.remedies.find(({ recommended }) => recommended);
  const finding = primaryFinding(diagnosis);
  const { next } = wordsOf(reader, profile, diagnosis.primary, {
    line: finding?.line ?? null,
    vantage: finding?.vantage ?? null,
    port: finding?.detail.port ?? null,
  });
  return (
    <Card title={t("wayOut.title")}>
      {best ? <Best reader={reader} best={best} port={port} /> : <p>{next}</p>}
      <Others reader={reader} remedies={diagnosis.remedies.filter((one) => one !== best)} />
      {links && best && (
        <div className="mt-5 flex flex-wrap gap-2 print:hidden">
          <LinkButton href={links.steps} look="primary">
            {t(links.isUnderWay ? "wayOut.continue" : "wayOut.steps")}
          </LinkButton>
          <LinkButton href={links.compare}>{t("wayOut.compare")}</LinkButton>
        </div>
      )}
    </Card>
  );
}

function Best({ reader, best, port }: { reader: Reader; best: RemedyVerdict; port: number }) {
  const t = reader.diagnosis;
  const hindrances = obstacleWords(reader, best);
  return (
    <div className="space-y-2">
      <p className="font-semibold">{t(`remedy.${best.kind}.title`)}</p>
      <p>{t(`remedy.${best.kind}.text`, { port })}</p>
      <p className="text-muted">{t(`remedy.${best.kind}.note`, { port })}</p>
      <p className="text-muted">{effortSentence(reader, best.kind)}</p>
      {hindrances.length > 0 && <p>{t("wayOut.hindered", { reasons: listOf(reader, hindrances) })}</p>}
    </div>
  );
}

function Others({ reader, remedies }: { reader: Reader; remedies: readonly RemedyVerdict[] }) {
  const t = reader.diagnosis;
  const titles = remedies.map(({ kind }) => t(`remedy.${kind}.title`));
  if (titles.length === 0) return null;
  return <p className="mt-3 text-muted">{t("wayOut.others", { ways: titles.join(" · ") })}</p>;
}
