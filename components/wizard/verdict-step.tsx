import { getTranslations } from "next-intl/server";
import { AlsoCard } from "@/components/diagnosis/also-card";
import type { Case } from "@/components/diagnosis/evidence-words";
import { MatrixTable } from "@/components/diagnosis/matrix-table";
import { NextChecksCard } from "@/components/diagnosis/next-checks-card";
import { pathWords, type Reader } from "@/components/diagnosis/reader";
import { verdictSentence } from "@/components/diagnosis/verdict-words";
import { WhyCard } from "@/components/diagnosis/why-card";
import { PathMap } from "@/components/path/path-map";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { pathPicture } from "@/lib/diagnosis/path-picture";
import type { Wizard } from "@/lib/wizard-run/loaders";
import { stepHref } from "./wizard-frame";

type Props = { wizard: Wizard; reader: Reader; about: Case };

export async function VerdictStep({ wizard, reader, about }: Props) {
  const t = await getTranslations("wizard.verdict");
  const checks = stepHref(wizard, "checks");
  const picture = pathPicture(about);
  const isHealthy = about.diagnosis.primary === "healthy";
  return (
    <>
      <Card>
        <PathMap
          picture={picture}
          words={pathWords(reader, about.profile)}
          id="verdict"
          sentence={verdictSentence(reader, about)}
        />
      </Card>
      <WhyCard reader={reader} about={about} />
      {about.diagnosis.primary === "inconclusive" && (
        <NextChecksCard reader={reader} about={about} links={{ check: checks, wizard: checks }} />
      )}
      <AlsoCard reader={reader} about={about} />
      <Card title={reader.diagnosis("matrix.title")}>
        <MatrixTable reader={reader} about={about} />
      </Card>
      <div className="flex flex-wrap gap-2">
        {isHealthy ? (
          <LinkButton href={`/schools/${wizard.school.id}`} look="primary">
            {t("healthy")}
          </LinkButton>
        ) : (
          <LinkButton href={stepHref(wizard, "fix")} look="primary">
            {t("onward")}
          </LinkButton>
        )}
        <LinkButton href={checks}>{t("look")}</LinkButton>
      </div>
    </>
  );
}
