import type { ReactNode } from "react";

type CardProps = {
  title?: ReactNode;
  intro?: ReactNode;
  children?: ReactNode;
  className?: string;
  id?: string;
};

export const Card = ({ title, intro, children, className = "", id }: CardProps) => (
  <section id={id} className={`min-w-0 rounded-xl border border-rule bg-sheet p-5 sm:p-6 ${className}`}>
    {title && <h2 className="font-semibold text-lg">{title}</h2>}
    {intro && <p className="mt-1 max-w-prose text-muted">{intro}</p>}
    {children && <div className={title || intro ? "mt-4" : ""}>{children}</div>}
  </section>
);
