import type { ReactNode } from "react";

export const Disclosure = ({
  label,
  open,
  children,
}: {
  label: ReactNode;
  open?: boolean;
  children: ReactNode;
}) => (
  <details open={open} className="group">
    <summary className="min-h-11 py-2 font-medium text-lane underline-offset-4 hover:underline">
      {label}
    </summary>
    <div className="pt-2">{children}</div>
  </details>
);
