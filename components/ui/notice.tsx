import type { ReactNode } from "react";

const kinds = {
  info: { look: "border-lane bg-lane-wash", mark: "i", ink: "text-lane" },
  good: { look: "border-seen bg-seen-wash", mark: "✓", ink: "text-seen" },
  caution: { look: "border-caution bg-caution-wash", mark: "!", ink: "text-caution" },
  bad: { look: "border-barrier bg-barrier-wash", mark: "✕", ink: "text-barrier" },
};

type NoticeProps = {
  kind: keyof typeof kinds;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out at once by a screen reader. */
  live?: boolean;
};

export const Notice = ({ kind, title, children, live = false }: NoticeProps) => (
  <div
    role={live ? "alert" : undefined}
    className={`flex gap-3 rounded-lg border-l-4 p-4 ${kinds[kind].look}`}
  >
    <span aria-hidden="true" className={`font-bold ${kinds[kind].ink}`}>
      {kinds[kind].mark}
    </span>
    <div className="min-w-0 space-y-2">
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  </div>
);
