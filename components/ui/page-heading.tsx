import Link from "next/link";
import type { ReactNode } from "react";

export type Crumb = { label: string; href: string };

type PageHeadingProps = { title: ReactNode; crumbs?: Crumb[]; intro?: ReactNode; actions?: ReactNode };

export const PageHeading = ({ title, crumbs = [], intro, actions }: PageHeadingProps) => (
  <header className="mb-6 space-y-2">
    {crumbs.length > 0 && (
      <ol className="flex flex-wrap gap-x-2 text-muted">
        {crumbs.map(({ label, href }) => (
          <li key={href} className="after:ml-2 after:content-['/'] last:after:content-none">
            <Link href={href} className="underline-offset-4 hover:underline">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    )}
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <h1 className="max-w-3xl font-bold text-[1.7rem] sm:text-[2.1rem] sm:leading-tight">{title}</h1>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
    {intro && <div className="max-w-3xl text-lg text-muted">{intro}</div>}
  </header>
);
