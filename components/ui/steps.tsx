import Link from "next/link";
import type { ReactNode } from "react";

export type StepState = "done" | "here" | "open" | "later";
export type Step = { id: string; label: ReactNode; href: string; state: StepState; stateLabel: string };

const marks: Record<StepState, string> = { done: "✓", here: "●", open: "○", later: "·" };
const looks: Record<StepState, string> = {
  done: "text-seen",
  here: "font-semibold text-ink",
  open: "text-lane",
  later: "text-muted",
};

/** Where one is on a way of several steps; each can be gone to that has something to show. */
export const Steps = ({ label, steps }: { label: string; steps: readonly Step[] }) => (
  <nav aria-label={label} className="print:hidden">
    <ol className="flex flex-wrap gap-x-5 gap-y-1">
      {steps.map(({ id, label: name, href, state, stateLabel }) => (
        <li key={id} className={looks[state]} aria-current={state === "here" ? "step" : undefined}>
          <span aria-hidden="true" className="mr-1.5 inline-block w-4 text-center">
            {marks[state]}
          </span>
          {state === "later" || state === "here" ? (
            <span className="inline-block py-1.5">{name}</span>
          ) : (
            <Link href={href} className="inline-block py-1.5 underline-offset-4 hover:underline">
              {name}
            </Link>
          )}
          <span className="sr-only"> ({stateLabel})</span>
        </li>
      ))}
    </ol>
  </nav>
);
