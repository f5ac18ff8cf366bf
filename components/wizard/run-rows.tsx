import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { WizardRunSummary } from "@/lib/wizard-run/types";

type RunRowsProps = {
  schoolId: string;
  runs: readonly WizardRunSummary[];
  /** Whoever may not go on with a repair gets its record. */
  mayEdit: boolean;
};

/** Repairs of a school, each with who began it and how it stands. */
export async function RunRows({ schoolId, runs, mayEdit }: RunRowsProps) {
  const [t, format] = await Promise.all([getTranslations("wizard.list"), getFormatter()]);
  const when = (at: Date) => format.dateTime(at, "short");
  return (
    <ul className="divide-y divide-rule">
      {runs.map(({ id, createdAt, createdBy, finishedAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
          <Link
            href={`/schools/${schoolId}/wizard/${id}${finishedAt || !mayEdit ? "/record" : ""}`}
            className="font-medium text-lane underline underline-offset-4"
          >
            {createdBy === null
              ? t("byNobody", { when: when(createdAt) })
              : t("by", { name: createdBy, when: when(createdAt) })}
          </Link>
          <Badge kind={finishedAt ? "good" : "neutral"}>
            {finishedAt ? `✓ ${t("finished", { when: when(finishedAt) })}` : t("open")}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
