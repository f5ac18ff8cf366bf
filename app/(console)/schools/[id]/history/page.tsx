import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { loadReader } from "@/components/diagnosis/load-reader";
import { PageHeading } from "@/components/ui/page-heading";
import { BandCard } from "@/components/watch/band-card";
import { EndpointCard, placeName } from "@/components/watch/endpoint-card";
import { ScheduleCard, WrongCard } from "@/components/watch/schedule-card";
import { WatchState } from "@/components/watch/watch-card";
import { covers } from "@/lib/account/rights";
import { env } from "@/lib/platform/env";
import { loadSchool } from "@/lib/school/loaders";
import { firstLookAt, listChanges, rollupsOf, watchSummary } from "@/lib/watch/data";
import { beginOf, historyOf, type Period, periodOf, periods } from "@/lib/watch/history";
import { stretchesOf } from "@/lib/watch/stretches";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ period?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { school } = await loadSchool((await params).id);
  return { title: (await getTranslations("watch"))("title", { name: school.name }) };
}

export default async function Page({ params, searchParams }: Props) {
  const { scope, school } = await loadSchool((await params).id);
  const period = periodOf((await searchParams).period);
  const [t, schools, reader] = await Promise.all([
    getTranslations("watch"),
    getTranslations("school.list"),
    loadReader(),
  ]);
  const { now } = reader;
  const [rows, changes, watch, firstAt] = await Promise.all([
    rollupsOf(scope, period, now),
    listChanges(scope, { from: beginOf(period, now) }),
    watchSummary(scope),
    firstLookAt(scope),
  ]);
  const { id, name, profile } = school;
  const mayEdit = covers(scope.right, "edit");
  const stretches = stretchesOf(changes.toReversed(), watch.isWell, {
    begin: beginOf(period, now),
    now,
    firstAt,
  });
  const wrong = watch.isWell ? [] : watch.wrong;
  const wrongWords = wrong.map((sight) => {
    const [vantageId = "", endpoint = ""] = sight.split(/ (?=\S+$)/);
    return t("wrong", { endpoint, place: placeName(reader, profile, vantageId) });
  });
  return (
    <>
      <PageHeading
        title={t("title", { name })}
        crumbs={[
          { label: schools("title"), href: "/schools" },
          { label: name, href: `/schools/${id}` },
        ]}
        intro={<WatchState reader={reader} t={t} watch={watch} />}
      />
      <Periods shown={period} label={t("period.label")} words={(one) => t(`period.${one}`)} />
      <div className="space-y-6">
        {wrongWords.length > 0 && <WrongCard t={t} schoolId={id} wrong={wrongWords} mayEdit={mayEdit} />}
        <BandCard reader={reader} t={t} profile={profile} stretches={stretches} changes={changes} />
        <EndpointCard
          reader={reader}
          t={t}
          profile={profile}
          period={period}
          histories={historyOf(rows, period, now)}
        />
        {mayEdit && (
          <ScheduleCard t={t} schoolId={id} everyMinutes={watch.everyMinutes} keepDays={env().keepDays} />
        )}
      </div>
    </>
  );
}

type PeriodsProps = { shown: Period; label: string; words: (period: Period) => string };

const Periods = ({ shown, label, words }: PeriodsProps) => (
  <nav aria-label={label} className="mb-6 flex flex-wrap gap-2 print:hidden">
    {(Object.keys(periods) as Period[]).map((period) => (
      <Link
        key={period}
        href={`?period=${period}`}
        aria-current={period === shown ? "page" : undefined}
        className="inline-flex min-h-11 items-center rounded-lg border border-edge px-4 aria-[current=page]:bg-ink aria-[current=page]:text-paper"
      >
        {words(period)}
      </Link>
    ))}
  </nav>
);
