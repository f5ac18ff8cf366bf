import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeletedNotice, DeletedSchools } from "@/components/school/deleted-schools";
import { SchoolList } from "@/components/school/school-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { loadUser } from "@/lib/account/loaders";
import { covers, rightEverywhere } from "@/lib/account/rights";
import { lastChecks } from "@/lib/check/data";
import { listDeleted, listSchools } from "@/lib/school/data";
import { schoolsUnderRepair } from "@/lib/wizard-run/data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("school.list"))("title") };
}

type Props = { searchParams: Promise<{ deleted?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const user = await loadUser();
  const [schools, checkedAt, underRepair, deleted, t] = await Promise.all([
    listSchools(user),
    lastChecks(user),
    schoolsUnderRepair(user),
    listDeleted(user),
    getTranslations("school.list"),
  ]);
  const mayAdd = covers(rightEverywhere(user.grants), "edit");
  const { deleted: justDeleted } = await searchParams;
  const add = (
    <LinkButton href="/schools/new" look="primary">
      {t("add")}
    </LinkButton>
  );
  const bringIn = (
    <LinkButton href="/schools/import">{(await getTranslations("school.import"))("link")}</LinkButton>
  );
  return (
    <>
      <PageHeading title={t("title")} actions={mayAdd && schools.length > 0 && add} />
      <DeletedNotice school={deleted.find(({ id }) => id === justDeleted)} />
      {schools.length > 0 ? (
        <SchoolList schools={schools} states={{ checkedAt, underRepair }} />
      ) : (
        <EmptyState
          title={t(mayAdd ? "emptyTitle" : "noneTitle")}
          text={t(mayAdd ? "empty" : "none")}
          actions={
            mayAdd && (
              <>
                {add}
                {bringIn}
              </>
            )
          }
        />
      )}
      <DeletedSchools schools={deleted} />
    </>
  );
}
