import type { ReactNode } from "react";

export const Disclosure = ({
  label,
  open,
  isPrinted = false,
  children,
}: {
  label: ReactNode;
  open?: boolean;
  /** Unfolded on paper; else it is left out there unless it is open. */
  isPrinted?: boolean;
  children: ReactNode;
}) => (
  <details open={open} className={isPrinted ? "unfolds-in-print" : "not-open:print:hidden"}>
    <summary className="min-h-11 py-2 font-medium text-lane underline-offset-4 hover:underline">
      {label}
    </summary>
    <div className="pt-2">{children}</div>
  </details>
);
