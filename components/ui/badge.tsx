import type { ReactNode } from "react";

const looks = {
  neutral: "border-edge text-muted",
  good: "border-seen text-seen",
  caution: "border-caution text-caution",
  bad: "border-barrier text-barrier",
};

export const Badge = ({ kind = "neutral", children }: { kind?: keyof typeof looks; children: ReactNode }) => (
  <span className={`inline-block whitespace-nowrap rounded-full border px-2.5 text-sm ${looks[kind]}`}>
    {children}
  </span>
);
