import type { ReactNode } from "react";

export const EmptyState = ({
  title,
  text,
  actions,
}: {
  title: ReactNode;
  text: ReactNode;
  actions?: ReactNode;
}) => (
  <div className="rounded-xl border border-edge border-dashed bg-sheet p-8 text-center">
    <h2 className="font-semibold text-xl">{title}</h2>
    <p className="mx-auto mt-2 max-w-prose text-muted">{text}</p>
    {actions && <div className="mt-5 flex flex-wrap justify-center gap-3">{actions}</div>}
  </div>
);
