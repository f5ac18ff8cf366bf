"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { PastedReading as Reading } from "@/lib/check/types";
import { PastedFacts } from "./pasted-facts";
import { PastedTable } from "./pasted-table";

/** What a pasted text was understood as, and what was not: before anything of it counts. Needs `check`. */
export function PastedReading({ reading }: { reading: Reading }) {
  const t = useTranslations("check.paste");
  const { rows, facts, rest, isCut } = reading;
  return (
    <div className="space-y-6" data-pasted>
      {isCut && (
        <Notice kind="caution">
          <p>{t("cut")}</p>
        </Notice>
      )}
      {rows.length > 0 && (
        <Part title={t("understood", { count: rows.length })} intro={t("ask")}>
          <PastedTable reading={reading} />
        </Part>
      )}
      {facts.length > 0 && (
        <Part title={t("fromServer")} intro={t("fromServerIntro")}>
          <PastedFacts facts={facts} />
        </Part>
      )}
      {rest.length > 0 && (
        <Part title={t("rest")} intro={t("restIntro")}>
          <ul data-pasted-rest className="space-y-1 font-mono text-sm">
            {rest.map(({ line, text }) => (
              <li key={line} className="break-all text-muted">
                <span className="mr-2 tabular-nums">{line}</span>
                {text}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

const Part = ({ title, intro, children }: { title: string; intro: string; children: ReactNode }) => (
  <section className="space-y-2">
    <h3 className="font-semibold">{title}</h3>
    <p className="max-w-prose text-muted">{intro}</p>
    {children}
  </section>
);
