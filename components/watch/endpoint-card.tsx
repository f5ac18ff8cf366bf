import { nameOfLine, placeWord, type Reader } from "@/components/diagnosis/reader";
import { Card } from "@/components/ui/card";
import type { Profile } from "@/lib/core/profile";
import { barTimes, type EndpointHistory, type Period, periods } from "@/lib/watch/history";
import { EndpointRow } from "./endpoint-history";
import type { WatchT } from "./watch-words";

type Props = {
  reader: Reader;
  t: WatchT;
  profile: Profile;
  period: Period;
  histories: readonly EndpointHistory[];
};

/** Where a look was made from, by the school's own name of it. */
export const placeName = (reader: Reader, { lines }: Profile, vantageId: string): string => {
  const line = lines.find(({ id }) => id === vantageId);
  return line ? nameOfLine(line) : placeWord(reader, vantageId);
};

export function EndpointCard({ reader, t, profile, period, histories }: Props) {
  const { span } = periods[period];
  const times = barTimes(period, reader.now);
  const vantages = [...new Set(histories.map(({ vantageId }) => vantageId))];
  return (
    <Card
      title={t("endpoints.title")}
      intro={
        histories.length > 0 ? t("endpoints.legend", { span: t(`endpoints.${span}`) }) : t("endpoints.none")
      }
    >
      <div className="space-y-6">
        {vantages.map((vantageId) => {
          const place = placeName(reader, profile, vantageId);
          return (
            <section key={vantageId}>
              <h3 className="font-semibold">{t("endpoints.from", { place })}</h3>
              <ul className="divide-y divide-rule">
                {histories
                  .filter((history) => history.vantageId === vantageId)
                  .map((history) => (
                    <EndpointRow key={history.endpoint} {...{ reader, t, history, times, span, place }} />
                  ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}
