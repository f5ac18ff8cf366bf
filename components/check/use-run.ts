"use client";

import { useEffect, useState } from "react";
import type { RunProgress } from "@/lib/check/types";

const everyMs = 1_000;
/** After this many answers that never came, the page stops asking so often. */
const slowEveryMs = 5_000;

/** Follows a run until it ends; the first state comes with the page. */
export function useRun(first: RunProgress): RunProgress {
  const [run, setRun] = useState(first);
  const isRunning = run.state === "running";
  useEffect(() => {
    if (!isRunning) return;
    const stop = new AbortController();
    void follow(run.id, stop.signal, setRun);
    return () => stop.abort();
  }, [run.id, isRunning]);
  return run;
}

async function follow(id: string, signal: AbortSignal, show: (run: RunProgress) => void): Promise<void> {
  let waitMs = everyMs;
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    const next = await ask(id, signal);
    waitMs = next === null ? slowEveryMs : everyMs;
    if (next === null || signal.aborted) continue;
    show(next);
    if (next.state !== "running") return;
  }
}

async function ask(id: string, signal: AbortSignal): Promise<RunProgress | null> {
  try {
    const answer = await fetch(`/api/check/${encodeURIComponent(id)}`, { signal, cache: "no-store" });
    return answer.ok ? ((await answer.json()) as RunProgress) : null;
  } catch {
    return null;
  }
}
