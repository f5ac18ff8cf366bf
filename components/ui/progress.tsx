type ProgressProps = { done: number; total: number; label: string };

/** How far something is; without a total it is under way with no end known. */
export const Progress = ({ done, total, label }: ProgressProps) => (
  <div>
    <progress
      aria-label={label}
      className="h-2 w-full appearance-none overflow-hidden rounded-full bg-rule [&::-moz-progress-bar]:bg-lane [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-lane"
      {...(total > 0 ? { value: done, max: total } : {})}
    />
    <p className="text-muted text-sm" aria-live="polite">
      {label}
    </p>
  </div>
);
