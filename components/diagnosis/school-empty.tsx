import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Reader } from "./reader";

type Props = {
  reader: Reader;
  schoolId: string;
  /** Absent for whoever may only look. */
  wizard: ReactNode;
};

export const SchoolEmpty = ({ reader: { diagnosis: t }, schoolId, wizard }: Props) => (
  <EmptyState
    title={t("empty.title")}
    text={t("empty.text")}
    actions={
      wizard && (
        <>
          {wizard}
          <LinkButton href={`/schools/${schoolId}/checks`}>{t("empty.check")}</LinkButton>
        </>
      )
    }
  />
);
