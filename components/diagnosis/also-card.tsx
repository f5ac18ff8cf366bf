import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Impact } from "@/lib/core/diagnosis";
import { primaryFinding } from "@/lib/diagnosis/path-picture";
import type { Case } from "./evidence-words";
import { type Reader, wordsOf } from "./reader";

const badges: Record<Impact, "bad" | "caution" | "neutral"> = {
  blocking: "bad",
  degrading: "caution",
  standing: "neutral",
};

/** Everything else that holds beside the verdict, in the order of repair. */
export function AlsoCard({ reader, about }: { reader: Reader; about: Case }) {
  const t = reader.diagnosis;
  const first = primaryFinding(about.diagnosis);
  const others = about.diagnosis.findings.filter(
    (finding) => finding !== first && finding.code !== "healthy",
  );
  if (others.length === 0) return null;
  return (
    <Card title={t("also.title")}>
      <ul className="space-y-2">
        {others.map(({ code, line, vantage, impact, detail }) => (
          <li key={`${code}-${line}-${vantage}-${detail.port ?? ""}`}>
            {wordsOf(reader, about.profile, code, { line, vantage, port: detail.port ?? null }).title}{" "}
            <Badge kind={badges[impact]}>{t(`also.${impact}`)}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
