"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Progress as ProgressBar } from "@/components/ui/progress";
import type { RunProgress } from "@/lib/check/types";
import { RefusalNotice } from "./refusal-notice";
import { RunTable } from "./run-table";
import { SameServerNotice } from "./same-server-notice";
import { useRun } from "./use-run";
import { WayOutNotice } from "./way-out-notice";

/** A run, live while it goes on. Needs the namespaces `check` and `common`. */
export function RunView({ first }: { first: RunProgress }) {
  const t = useTranslations("check");
  const run = useRun(first);
  const isRunning = run.state === "running";
  return (
    <div className="space-y-6">
      <Progress run={run} />
      {run.failure !== null && (
        <Notice kind="bad" live>
          <p>{t(`failure.${run.failure}`)}</p>
        </Notice>
      )}
      <RefusalNotice run={run} />
      <RunTable rows={run.rows} isRunning={isRunning} />
      {!isRunning && (
        <SameServerNotice observations={run.rows.flatMap(({ observation }) => observation ?? [])} />
      )}
      {!isRunning && <WayOutNotice rows={run.rows} />}
      {isRunning && (
        <noscript>
          <p className="text-muted">{t("run.reload")}</p>
        </noscript>
      )}
    </div>
  );
}

function Progress({ run: { state, done, total } }: { run: RunProgress }) {
  const t = useTranslations("check.run");
  if (state !== "running")
    return <p role="status">{`${t(`state.${state}`)} · ${t("progress", { done, total })}`}</p>;
  const label =
    total === 0 ? t("resolving") : done < total ? t("progress", { done, total }) : t("secondLook");
  return (
    <div className="max-w-md">
      <ProgressBar done={done} total={done < total ? total : 0} label={label} />
    </div>
  );
}
