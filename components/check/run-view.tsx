"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { RunProgress } from "@/lib/check/types";
import { RefusalNotice } from "./refusal-notice";
import { RunTable } from "./run-table";
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
      <RefusalNotice rows={run.rows} />
      <RunTable rows={run.rows} isRunning={isRunning} />
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
  const isResolving = state === "running" && total === 0;
  return (
    <div role="status" className="space-y-2">
      <p className="font-medium">
        {t(`state.${state}`)}
        <span className="font-normal text-muted">
          {" · "}
          {isResolving ? t("resolving") : t("progress", { done, total })}
        </span>
      </p>
      <progress
        className="h-2 w-full max-w-md accent-lane"
        aria-label={t("progress", { done, total })}
        max={Math.max(total, 1)}
        value={isResolving ? undefined : done}
      />
    </div>
  );
}
