"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { RefusalNotice } from "@/components/check/refusal-notice";
import { useRun } from "@/components/check/use-run";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { beginCheckAction } from "@/lib/check/actions";
import type { RunProgress } from "@/lib/check/types";

type Props = { schoolId: string; purpose: "check" | "verify"; label: string };

const begun = (id: string): RunProgress => ({
  id,
  vantageId: "dashboard",
  purpose: "check",
  state: "running",
  failure: null,
  total: 0,
  done: 0,
  rows: [],
  startedAt: new Date().toISOString(),
  finishedAt: null,
  dataFolder: null,
});

/** Looks from this machine without leaving the step. Needs the namespaces `wizard`, `check`, `common` and `errors`. */
export function CheckHere({ schoolId, purpose, label }: Props) {
  const errors = useTranslations("errors.code");
  const [run, setRun] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isStarting, start] = useTransition();
  const begin = () =>
    start(async () => {
      const answer = await beginCheckAction({ schoolId, purpose });
      setRun(answer.ok ? answer.data.runId : null);
      setProblem(
        answer.ok
          ? null
          : errors(answer.code, {
              seconds: Number(answer.detail.seconds ?? 60),
              reference: String(answer.detail.reference ?? "–"),
            }),
      );
    });
  return (
    <div className="space-y-3">
      <Button type="button" onClick={begin} disabled={isStarting || run !== null} look="primary">
        {label}
      </Button>
      {problem !== null && (
        <Notice kind="bad" live>
          <p>{problem}</p>
        </Notice>
      )}
      {run !== null && <Follow key={run} id={run} onEnd={() => setRun(null)} />}
    </div>
  );
}

function Follow({ id, onEnd }: { id: string; onEnd: () => void }) {
  const t = useTranslations("check.run");
  const failures = useTranslations("check.failure");
  const router = useRouter();
  const run = useRun(begun(id));
  const isOver = run.state !== "running";
  useEffect(() => {
    if (!isOver) return;
    router.refresh();
    if (run.failure === null && run.rows.every(({ item }) => item.kind !== "refused")) onEnd();
  }, [isOver, run, router, onEnd]);
  return (
    <div className="space-y-3">
      {!isOver && (
        <Progress
          done={run.done}
          total={run.total}
          label={run.total === 0 ? t("resolving") : t("progress", { done: run.done, total: run.total })}
        />
      )}
      {run.failure !== null && (
        <Notice kind="bad" live>
          <p>{failures(run.failure)}</p>
        </Notice>
      )}
      <RefusalNotice run={run} />
    </div>
  );
}
