import type { ReactNode } from "react";

type CardProps = {
  title?: ReactNode;
  intro?: ReactNode;
  children?: ReactNode;
  className?: string;
  id?: string;
  /** Of the heading, where the card stands below another. */
  level?: 2 | 3;
};

export const Card = ({ title, intro, children, className = "", id, level = 2 }: CardProps) => {
  const Heading = `h${level}` as const;
  return (
    <section id={id} className={`min-w-0 rounded-xl border border-rule bg-sheet p-5 sm:p-6 ${className}`}>
      {title && <Heading className="font-semibold text-lg">{title}</Heading>}
      {intro && <p className="mt-1 max-w-prose text-muted">{intro}</p>}
      {children && <div className={title || intro ? "mt-4" : ""}>{children}</div>}
    </section>
  );
};
