import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadReader } from "@/components/diagnosis/load-reader";
import { DeletedNotice, DeletedSchools } from "@/components/school/deleted-schools";
import { SchoolList } from "@/components/school/school-list";
import { SchoolPages, SchoolSearch } from "@/components/school/school-search";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { FleetList } from "@/components/watch/fleet-notice";
import { loadUser } from "@/lib/account/loaders";
import { covers, rightEverywhere } from "@/lib/account/rights";
import { listDeleted } from "@/lib/school/data";
import { fleetPatterns, listWatched } from "@/lib/watch/data";
import { schoolsUnderRepair } from "@/lib/wizard-run/data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("school.list"))("title") };
}

type Asked = Partial<Record<"deleted" | "q" | "sort" | "page", string | string[]>>;
type Props = { searchParams: Promise<Asked> };

const textOf = (asked: string | string[] | undefined): string =>
  typeof asked === "string" ? asked.trim().slice(0, 200) : "";

export default async function Page({ searchParams }: Props) {
  const user = await loadUser();
  const asked = await searchParams;
  const query = textOf(asked.q);
  const sort = asked.sort === "name" ? "name" : "trouble";
  const [reader, watch, underRepair, deleted, t] = await Promise.all([
    loadReader(),
    getTranslations("watch"),
    schoolsUnderRepair(user),
    listDeleted(user),
    getTranslations("school.list"),
  ]);
  const [listed, patterns] = await Promise.all([
    listWatched(user, { query, sort, page: Number(textOf(asked.page)) || 1 }),
    fleetPatterns(user, reader.now),
  ]);
  const isSome = listed.total > 0 || query !== "";
  const mayAdd = covers(rightEverywhere(user.grants), "edit");
  const add = (
    <LinkButton href="/schools/new" look="primary">
      {t("add")}
    </LinkButton>
  );
  const bringIn = (
    <LinkButton href="/schools/import">{(await getTranslations("school.import"))("link")}</LinkButton>
  );
  const many = (
    <LinkButton href="/schools/exchange">{(await getTranslations("exchange"))("link")}</LinkButton>
  );
  return (
    <>
      <PageHeading
        title={t("title")}
        actions={
          isSome && (
            <>
              {many}
              {mayAdd && add}
            </>
          )
        }
      />
      <DeletedNotice school={deleted.find(({ id }) => id === asked.deleted)} />
      {isSome ? (
        <>
          <FleetList reader={reader} t={watch} patterns={patterns} />
          <SchoolSearch query={query} sort={sort} listed={listed} />
          <SchoolList reader={reader} schools={listed.schools} underRepair={underRepair} />
          <SchoolPages query={query} sort={sort} listed={listed} />
        </>
      ) : (
        <EmptyState
          title={t(mayAdd ? "emptyTitle" : "noneTitle")}
          text={t(mayAdd ? "empty" : "none")}
          actions={
            mayAdd && (
              <>
                {add}
                {bringIn}
                {many}
              </>
            )
          }
        />
      )}
      <DeletedSchools schools={deleted} />
    </>
  );
}
