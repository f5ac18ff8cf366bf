import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { RunState, RunSummary } from "@/lib/check/types";
import type { Line } from "@/lib/core/profile";
import { vantageName } from "./vantage-name";

const kinds: Record<RunState, "neutral" | "good" | "caution" | "bad"> = {
  running: "neutral",
  done: "good",
  interrupted: "caution",
  failed: "bad",
};

type RunListProps = { schoolId: string; runs: RunSummary[]; lines: Pick<Line, "id" | "name">[] };

export function RunList({ schoolId, runs, lines }: RunListProps) {
  const t = useTranslations("check");
  const format = useFormatter();
  const now = useNow();
  return (
    <ul className="divide-y divide-rule">
      {runs.map(({ id, vantageId, state, done, total, startedAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
          <Link href={`/schools/${schoolId}/checks/${id}`} className="text-lane underline underline-offset-4">
            {vantageName(vantageId, lines, t)}
          </Link>
          <time
            dateTime={startedAt.toISOString()}
            title={format.dateTime(startedAt, "full")}
            className="text-muted"
          >
            {format.relativeTime(startedAt, now)}
          </time>
          <Badge kind={kinds[state]}>{t(`run.state.${state}`)}</Badge>
          <span className="text-muted">{t("run.progress", { done, total })}</span>
        </li>
      ))}
    </ul>
  );
}
